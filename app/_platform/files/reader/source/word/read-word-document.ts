import type { SourceBlock, SourceDocument } from "@/app/_domain/agenda-import/source-document";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";
import { openZip } from "../../../../../_domain/documents/inspection/open-zip.ts";
import { pageFurniture } from "../page-furniture.ts";
import { readNotes, withMarks } from "./notes.ts";
import { WordNumbering } from "./numbering.ts";
import { NoteProperties, type WordSection } from "./sections.ts";
import { WordStoryReader } from "./story.ts";
import { WordStyles } from "./styles.ts";
import { WordPackage } from "./word-package.ts";

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
    return await readParts(await WordPackage.of(archive));
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
  const settings = new NoteProperties();
  await parts.read(partOf("settings"), settings);
  const notes = [
    ...(await readNotes(parts, partOf("footnotes"), "footnote", { styles, numbering })),
    ...(await readNotes(parts, partOf("endnotes"), "endnote", { styles, numbering })),
  ];
  const readHead = async (id: string) => {
    const head = new WordStoryReader(styles, numbering);
    await parts.read(
      parts.target(
        main,
        relationships.find((each) => each.id === id),
      ),
      head,
    );

    return head.story.blocks.filter(({ text }) => text.trim());
  };
  const { sections } = body.story;
  const heads = new Map<string, SourceBlock[]>();
  for (const { id } of sections.flatMap((section) => section.heads))
    if (!heads.has(id)) heads.set(id, await readHead(id));
  const masthead = mastheadOf(sections[0], heads);
  const running = [...heads.values()].flat().filter((block) => !masthead.includes(block));

  return {
    format: "docx",
    blocks: [...masthead, ...body.story.blocks.filter(({ text }) => text.trim())],
    notes: withMarks(notes, body.story, {
      footnote: { ...settings.marks.footnote, ...body.noteProperties.marks.footnote },
      endnote: { ...settings.marks.endnote, ...body.noteProperties.marks.endnote },
    }),
    runningHeads: [...new Set(running.map(({ text }) => text.trim()))],
    acceptedChanges: body.story.acceptedChanges,
  };
}

/**
 * Returns the masthead that stands in the head of the first page, as templates of documents have it;
 * a symbol or a number alone is a running head.
 */
function mastheadOf(section: WordSection | undefined, heads: Map<string, SourceBlock[]>): SourceBlock[] {
  if (!section?.hasFirstPage) return [];
  const blocks = section.heads
    .filter(({ isOfFirstPage, isFoot }) => isOfFirstPage && !isFoot)
    .flatMap(({ id }) => heads.get(id) ?? []);
  const isMasthead = blocks.some(({ text }) => pageFurniture(text, true) === undefined);

  return isMasthead ? blocks : [];
}
