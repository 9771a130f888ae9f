import { createHash } from "node:crypto";
import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { ImportAgenda } from "@/app/_domain/agenda-import/import-agenda";
import { readAgenda } from "@/app/_domain/agenda-import/read-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

/** Returns a text as the document of an agenda, ready to be imported. */
export function agendaText(text: string, symbol?: string): ImportAgenda {
  return { source: readTextSource(Buffer.from(text)), sourceSha256: sha256(text), symbol };
}

/** Reads an agenda from its text. */
export function readAgendaText(text: string, symbol?: string): ReadAgenda {
  return readAgenda(readTextSource(Buffer.from(text)), symbol);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
