import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ReceivedAgendaFile, receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import { importAgenda } from "@/app/_domain/agenda-import/import-agenda";
import type { ImportedAgenda } from "@/app/_domain/agenda-import/store-agenda";
import type { Context } from "@/app/_domain/context";
import { diskStore } from "@/app/_platform/files/disk-store";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { contextOf } from "./people";
import { piecesOf } from "./store-bytes";

/** The store of all imports in a test file, so that one finds the files of another. */
const store = diskStore(mkdtempSync(join(tmpdir(), "portal-imports-")));

/** Returns the context of a command that imports. */
export function importContext(db: Database, viewer: Viewer = { kind: "system", name: "import-agenda" }, now?: Date) {
  return contextOf(db, viewer, now, store);
}

type ImportContext = Pick<Context, "db" | "viewer" | "now" | "files" | "readSource" | "recognizeFormat" | "readText">;

/** Imports the text of an agenda as a file of its language. */
export async function importText(context: ImportContext, text: string, symbol?: string): Promise<ImportedAgenda> {
  return (await importTexts(context, [text], symbol))[0];
}

/** Imports the texts of an agenda in several languages at once. */
export async function importTexts(context: ImportContext, texts: string[], symbol?: string) {
  const received: ReceivedAgendaFile[] = [];
  for (const [index, text] of texts.entries()) {
    const bytes = piecesOf(Buffer.from(text));
    const outcome = await receiveAgendaFile(context, { name: `${index}.txt`, bytes, limit: 1_000_000, symbol });
    if ("refusal" in outcome) throw new Error(`The agenda is refused: ${outcome.refusal.code}`);
    received.push(outcome.received);
  }

  return (await importAgenda(context, received)).imported;
}
