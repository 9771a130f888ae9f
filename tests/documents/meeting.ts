import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@/app/_domain/context";
import { issueDocument } from "@/app/_domain/documents/issue-document";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import type { IssueDocument } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import type { FileStore } from "@/app/_domain/files/file-store";
import { diskStore } from "@/app/_platform/files/disk-store";
import { readText } from "@/app/_platform/files/read-content";
import { LOCALES } from "@/app/_vocabulary/locales";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { pdf } from "../legislation/sample-files";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { piecesOf } from "../support/store-bytes";

/** The store of all tests that issue documents, so that what one issues another can read. */
export const directory = mkdtempSync(join(tmpdir(), "portal-documents-"));
export const store = diskStore(directory);

export const SECRETARIAT: Viewer = { kind: "system", name: "test" };

/** Returns a context with that store; the text of plain texts is really extracted. */
export function withFiles(db: Database, viewer: Viewer, now: Date = NOW, files: FileStore = store): Context {
  const readPlainText: Context["readText"] = async (id, mediaType) =>
    mediaType.startsWith("text/") ? readText(id, mediaType, files) : undefined;

  return { ...contextOf(db, viewer, now, files), readText: readPlainText };
}

export const bytesOf = (content: string | Buffer): AsyncIterable<Uint8Array> => piecesOf(Buffer.from(content));

/** Issues a text as the secretariat does. */
export function issue(
  db: Database,
  input: IssueDocument & { content: string | Buffer; now?: Date; viewer?: Viewer; limit?: number },
  files?: FileStore,
) {
  const { content, now, viewer = SECRETARIAT, limit = 1_000_000, ...document } = input;

  return issueDocument(withFiles(db, viewer, now, files), { ...document, bytes: bytesOf(content), limit });
}

const SERIES = "TEST/COP/WG9/2023";

/**
 * Adds documents to the small meeting as a real one has them: a paper in six languages and two
 * formats with an addendum and its corrigendum, one in translation, one withdrawn, one restricted,
 * a conference room paper of the whole meeting, and the agenda itself.
 */
export async function meetingWithDocuments(db: Database): Promise<void> {
  await smallMeeting(db);
  const later = new Date(NOW.getTime() + 3 * 86_400_000);
  const agenda = {
    symbol: `${SERIES}/1`,
    kind: "annotated-provisional-agenda",
    title: "Annotated provisional agenda",
  } as const;
  await issue(db, { ...agenda, locale: "en", content: "Annotated provisional agenda" });
  for (const [index, locale] of LOCALES.entries()) {
    const content = `${"Text. ".repeat(400 * (index + 1))}${locale}`;
    const now = index > 2 ? later : NOW;
    await issue(db, { symbol: `${SERIES}/2`, locale, content, now });
    await issue(db, { symbol: `${SERIES}/2`, locale, content: pdf(locale), now });
  }
  await issue(db, { symbol: `${SERIES}/2/Add.1`, locale: "en", content: "Addendum", title: "Replies of States" });
  await issue(db, { symbol: `${SERIES}/2/Add.1/Corr.1`, locale: "en", content: "Corrigendum", title: "Corrigendum" });
  await noteTranslation(withFiles(db, SECRETARIAT), { symbol: `${SERIES}/2/Add.1`, locale: "fr" });
  await issue(db, { symbol: `${SERIES}/4`, locale: "en", content: "Gone", items: ["1 (a)"], title: "Withdrawn" });
  await withdrawDocument(withFiles(db, SECRETARIAT), { symbol: `${SERIES}/4` });
  await issue(db, { symbol: `${SERIES}/CRP.1`, locale: "es", content: "Sala", title: "Documento de sesión" });
}
