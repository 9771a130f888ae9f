import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";

/** The running heads of a section, and how its notes are counted. */
export interface WordSection {
  heads: { id: string; isOfFirstPage: boolean; isFoot: boolean }[];
  /** its first page has a head of its own */
  hasFirstPage: boolean;
}

/** How notes are marked, where the document says so: the format of their numbers, and the first of them. */
export interface NoteMarks {
  format?: string;
  start?: number;
}

export interface MarksOfNotes {
  footnote: NoteMarks;
  endnote: NoteMarks;
}

/** Reads the properties of notes, of a document or of a section (ISO/IEC 29500-1, 17.11.11 and 17.11.4). */
export class NoteProperties {
  readonly marks: MarksOfNotes = { footnote: {}, endnote: {} };

  private kind: keyof MarksOfNotes | undefined;

  open(element: XmlElement): void {
    if (element.local === "footnotePr") this.kind = "footnote";
    if (element.local === "endnotePr") this.kind = "endnote";
    if (!this.kind) return;
    const marks = this.marks[this.kind];
    const value = element.attribute("w:val");
    if (element.local === "numFmt" && value) marks.format = value;
    if (element.local === "numStart" && Number(value) > 0) marks.start = Number(value);
  }

  close({ local }: XmlElement): void {
    if (local === "footnotePr" || local === "endnotePr") this.kind = undefined;
  }
}

/** Reads a property of a section. */
export function readSectionProperty(
  element: XmlElement,
  section: WordSection,
  isOn: (value?: string) => boolean,
): void {
  if (element.local === "headerReference" || element.local === "footerReference")
    section.heads.push({
      id: element.attribute("r:id") ?? "",
      isOfFirstPage: element.attribute("w:type") === "first",
      isFoot: element.local === "footerReference",
    });
  if (element.local === "titlePg") section.hasFirstPage = isOn(element.attribute("w:val"));
}
