import type { SourceBlock } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";
import { isOn, type WordStyle } from "./styles.ts";

/** A paragraph as far as it is read. */
export interface Paragraph {
  style: WordStyle;
  styleId: string | undefined;
  /** hidden by its style, unless a run is not */
  isHidden: boolean;
  /** its end is deleted, or hidden: the next paragraph goes on in it */
  isEndDeleted: boolean;
  isEndHidden: boolean;
  /** a heading: its end is hidden so that the text below it stands on its line */
  isRunIn: boolean;
  /** it has text that is not printed */
  hasHiddenText: boolean;
  isInContents: boolean;
  text: string;
  /** text boxes that are anchored in it */
  boxes: SourceBlock[];
}

export function createParagraph(isHidden: boolean, isInContents: boolean): Paragraph {
  return {
    style: {},
    styleId: undefined,
    isHidden,
    isEndDeleted: false,
    isEndHidden: false,
    isRunIn: false,
    hasHiddenText: false,
    isInContents,
    text: "",
    boxes: [],
  };
}

/** Reads a property of the end of a paragraph. */
export function readEndProperty(element: XmlElement, paragraph: Paragraph): void {
  if (element.local === "vanish") paragraph.isEndHidden = isOn(element.attribute("w:val"));
  if (element.local === "specVanish") paragraph.isRunIn = isOn(element.attribute("w:val"));
}

/** The number of a page at the end of an entry of a table of contents. */
const PAGE_OF_ENTRY = /\t\s*(?:\p{Nd}{1,3}|[ivxl]{1,6})\s*$/iu;
const LONGEST_END = 20;

/** Returns the text of a paragraph; the number of its page is not part of an entry of contents. */
export function textOfParagraph({ text, isInContents }: Paragraph): string {
  if (!isInContents) return text;
  const end = text.slice(-LONGEST_END);

  return text.slice(0, text.length - end.length) + end.replace(PAGE_OF_ENTRY, "");
}
