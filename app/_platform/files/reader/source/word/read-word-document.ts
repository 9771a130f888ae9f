import type { Entry, ZipFile } from "yauzl";
import type { SourceBlock, SourceDocument, SourceNote } from "@/app/_domain/agenda-import/source-document";
import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { NOTE_CALL } from "../../../../../_domain/agenda-import/source-document.ts";
import { openZip } from "../../../../../_domain/documents/inspection/open-zip.ts";
import { readXml } from "../../../../../_domain/documents/inspection/read-xml.ts";
import { WordNumbering } from "./numbering.ts";
import { WordStoryReader } from "./story.ts";
import { WordStyles } from "./styles.ts";

/**
 * Reads a Word document (ISO/IEC 29500): the body as printed, its footnotes and endnotes with their
 * marks, and its running heads. Tracked changes are taken as accepted; nothing that the document
 * only refers to is read.
 *
 * @throws if the archive or one of its parts cannot be read.
 */
export async function readWordDocument(file: RandomAccessFile): Promise<SourceDocument> {
  const archive = await openZip(file);
  try {
    return await readParts(new WordPackage(archive, await entriesOf(archive)));
  } finally {
    archive.close();
  }
}

async function readParts(parts: WordPackage): Promise<SourceDocument> {
  const main = parts.target(
    "",
    (await parts.relationships("")).find(({ type }) => type === "officeDocument"),
  );
  if (!main) throw new Error("The document has no main part.");
  const relationships = await parts.relationships(main);
  const partOf = (type: string) =>
    parts.target(
      main,
      relationships.find((each) => each.type === type),
    );
  const styles = new WordStyles();
  const numbering = new WordNumbering();
  await parts.read(partOf("styles"), styles);
  await parts.read(partOf("numbering"), numbering);
  const body = new WordStoryReader(styles, numbering);
  await parts.read(main, body);
  const notes = [
    ...(await readNotes(parts, partOf("footnotes"), "footnote", styles, numbering)),
    ...(await readNotes(parts, partOf("endnotes"), "endnote", styles, numbering)),
  ];
  const heads: SourceBlock[] = [];
  for (const id of new Set(body.story.headIds)) {
    const head = new WordStoryReader(styles, numbering);
    await parts.read(
      parts.target(
        main,
        relationships.find((each) => each.id === id),
      ),
      head,
    );
    heads.push(...head.story.blocks);
  }

  return {
    format: "docx",
    blocks: body.story.blocks.filter(({ text }) => text.trim()),
    notes: withMarks(notes, body.story.customMarks, body.story.blocks),
    runningHeads: [...new Set(heads.map(({ text }) => text.trim()).filter((text) => text))],
    acceptedChanges: body.story.acceptedChanges,
  };
}

interface Relationship {
  id: string;
  /** the last component of its type */
  type: string;
  target: string;
  isExternal: boolean;
}

/** The parts of a document by their names. */
class WordPackage {
  private readonly archive: ZipFile;
  private readonly entries: Map<string, Entry>;

  constructor(archive: ZipFile, entries: Map<string, Entry>) {
    this.archive = archive;
    this.entries = entries;
  }

  /** Reads a part; one that the document does not have is empty. */
  async read(name: string | undefined, handler: XmlHandler): Promise<void> {
    const entry = name === undefined ? undefined : this.entries.get(name.toLowerCase());
    if (entry) await readXml(this.archive, entry, handler);
  }

  async relationships(part: string): Promise<Relationship[]> {
    const slash = part.lastIndexOf("/") + 1;
    const found: Relationship[] = [];
    await this.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
      open({ local, attribute }) {
        if (local !== "Relationship") return;
        found.push({
          id: attribute("Id") ?? "",
          type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
          target: attribute("Target") ?? "",
          isExternal: attribute("TargetMode")?.toLowerCase() === "external",
        });
      },
    });

    return found;
  }

  /** Returns the name of the part to which a relationship of another part leads. */
  target(from: string, relationship: Relationship | undefined): string | undefined {
    if (!relationship || relationship.isExternal) return undefined;

    return decodeURI(new URL(relationship.target, `part:///${from}`).pathname).replace(/^\/+/, "");
  }
}

async function entriesOf(archive: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) entries.set(entry.fileNameRaw.toString("utf8").toLowerCase(), entry);

  return entries;
}

interface ReadNote {
  key: string;
  text: string;
}

/** Reads the notes of a part, each as one story; those that separate text and notes are left out. */
async function readNotes(
  parts: WordPackage,
  name: string | undefined,
  kind: "footnote" | "endnote",
  styles: WordStyles,
  numbering: WordNumbering,
): Promise<ReadNote[]> {
  const notes: ReadNote[] = [];
  let story: WordStoryReader | undefined;
  let key = "";
  await parts.read(name, {
    open(element: XmlElement) {
      if (element.local !== kind) return story?.open(element);
      const isText = !element.attribute("w:type") || element.attribute("w:type") === "normal";
      key = `${kind === "footnote" ? "f" : "e"}${element.attribute("w:id") ?? ""}`;
      story = isText ? new WordStoryReader(styles, numbering) : undefined;
    },
    close(element: XmlElement) {
      if (element.local !== kind) return story?.close(element);
      if (story)
        notes.push({
          key,
          text: story.story.blocks
            .map(({ text }) => text.trim())
            .join(" ")
            .trim(),
        });
      story = undefined;
    },
    text: (text) => story?.text(text),
  });

  return notes;
}

/**
 * Returns the notes in the order of their calls, each with its mark: the one typed by hand, or its
 * number among those that are counted.
 */
function withMarks(notes: ReadNote[], customMarks: Map<string, string>, blocks: SourceBlock[]): SourceNote[] {
  const called = blocks.flatMap(({ text }) => [...text.matchAll(NOTE_CALL)].map(([, key = ""]) => key));
  const places = new Map(called.map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? called.length;
  let count = 0;

  return notes
    .toSorted((one, other) => placeOf(one.key) - placeOf(other.key))
    .map((note) => {
      const custom = customMarks.get(note.key)?.trim();
      if (custom === undefined) count += 1;
      const mark = custom ?? String(count);

      return { key: note.key, mark, text: withoutOwnMark(note.text, mark) };
    });
}

/** Leaves out the mark that is typed before the text of a note. */
function withoutOwnMark(text: string, mark: string): string {
  return text.startsWith(mark) ? text.slice(mark.length).trimStart() : text;
}
