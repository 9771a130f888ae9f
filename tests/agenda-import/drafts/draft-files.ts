import { randomUUID } from "node:crypto";
import { createImportDraft } from "@/app/_domain/agenda-import/drafts/create-import-draft";
import { type ReceivedAgendaFile, receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import type { Context } from "@/app/_domain/context";
import type { Locale } from "@/app/_vocabulary/locales";
import { TIDAL_LAKES_IN_SIX_LANGUAGES } from "../../support/agenda-documents/tidal-lakes-in-six-languages";
import { writeDocx } from "../../support/agenda-documents/write-docx";

/** Returns the fictitious body's agenda as a Word document. */
export function docx(locale: Locale): Promise<Buffer> {
  return writeDocx(TIDAL_LAKES_IN_SIX_LANGUAGES[locale]!); // it has all six
}

/** Receives a file as an upload does. */
export function receive(context: Context, name: string, bytes: Uint8Array, limit = 10_000_000) {
  return receiveAgendaFile(context, { name, bytes: chunk(bytes), limit });
}

/** Receives a file that is an agenda. */
export async function received(context: Context, name: string, bytes: Uint8Array): Promise<ReceivedAgendaFile> {
  const outcome = await receive(context, name, bytes);
  if ("refusal" in outcome) throw new Error(`${name} is refused: ${outcome.refusal.code}`);

  return outcome.received;
}

/** Creates a draft of the fictitious body's agenda in some languages. */
export async function tidalDraft(context: Context, locales: Locale[]): Promise<string> {
  const files: ReceivedAgendaFile[] = [];
  for (const locale of locales) files.push(await received(context, `${locale}.docx`, await docx(locale)));
  const draftId = randomUUID();
  await createImportDraft(context, { draftId, received: files, refusals: [] });

  return draftId;
}

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
