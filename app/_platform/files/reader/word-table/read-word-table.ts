import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import type { WordTable, WordText } from "@/app/_formats/translation-table/word-table";
import { inspectFile } from "../../../../_domain/documents/inspection/inspect-file.ts";
import { openZip } from "../../../../_domain/documents/inspection/open-zip.ts";
import type { XmlElement } from "../../../../_domain/documents/inspection/read-xml.ts";
import { WordPackage } from "../source/word/word-package.ts";
import { MAX_LETTERS, WordTableReader } from "./table-reader.ts";

/**
 * Reads the rows of the tables of a Word document with their bookmarks, links and notes. Tracked changes
 * are taken as accepted; nothing that the document only refers to is read.
 *
 * @returns undefined for another file, or one that is not fit to be read.
 * @throws if the archive or one of its parts cannot be read.
 */
export async function readWordTable(file: RandomAccessFile): Promise<WordTable | undefined> {
  const inspected = await inspectFile(file);
  if (!("mediaType" in inspected) || !inspected.mediaType.includes("wordprocessingml")) return undefined;
  const archive = await openZip(file);
  try {
    return await readParts(await WordPackage.of(archive));
  } finally {
    archive.close();
  }
}

async function readParts(parts: WordPackage): Promise<WordTable> {
  const package_ = await parts.relationships("");
  const partOfPackage = (type: string) =>
    parts.target(
      "",
      package_.find((each) => each.type === type),
    );
  const main = partOfPackage("officeDocument");
  if (!main) throw new Error("The document has no main part.");
  const relationships = await parts.relationships(main);
  const notes = await readNotes(
    parts,
    parts.target(
      main,
      relationships.find(({ type }) => type === "footnotes"),
    ),
  );
  const body = new WordTableReader(await linksOf(parts, main), notes);
  await parts.read(main, body);

  return {
    rows: body.rows,
    properties: await readProperties(parts, partOfPackage("custom-properties")),
    acceptedChanges: body.acceptedChanges,
  };
}

/** Returns the addresses of the links of a part, by their ids. */
async function linksOf(parts: WordPackage, part: string): Promise<Map<string, string>> {
  const all = await parts.relationships(part);

  return new Map(all.filter(({ type }) => type === "hyperlink").map(({ id, target }) => [id, target]));
}

/** Reads the footnotes by their ids; those that separate text and notes are left out. */
async function readNotes(parts: WordPackage, part: string | undefined): Promise<Map<string, WordText[]>> {
  const notes = new Map<string, WordText[]>();
  if (part === undefined) return notes;
  const links = await linksOf(parts, part);
  let note: { id: string; reader: WordTableReader } | undefined;
  await parts.read(part, {
    open(element: XmlElement) {
      if (element.local !== "footnote") return note?.reader.open(element);
      const isText = (element.attribute("w:type") ?? "normal") === "normal";
      const id = element.attribute("w:id") ?? "";
      note = isText ? { id, reader: new WordTableReader(links, new Map()) } : undefined;
    },
    close(element: XmlElement) {
      if (element.local !== "footnote") return note?.reader.close(element);
      if (note) notes.set(note.id, textOfNote(note.reader));
      note = undefined;
    },
    text: (text) => note?.reader.text(text),
  });

  return notes;
}

/** The paragraphs of a note stand in one line. */
function textOfNote({ loose }: WordTableReader): WordText[] {
  return loose.flatMap(({ parts }, index) => [
    ...(index > 0 ? [{ text: " " }] : []),
    ...parts.filter((part) => "text" in part),
  ]);
}

async function readProperties(parts: WordPackage, part: string | undefined): Promise<Record<string, string>> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  await parts.read(part, {
    open({ local, attribute }) {
      if (local === "property") name = attribute("name");
    },
    text(text) {
      if (name !== undefined) properties.set(name, ((properties.get(name) ?? "") + text.trim()).slice(0, MAX_LETTERS));
    },
    close({ local }) {
      if (local === "property") name = undefined;
    },
  });

  return Object.fromEntries(properties);
}
