import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import { readAgenda } from "@/app/_domain/agenda-import/read-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

/** Reads an agenda from its text. */
export function readAgendaText(text: string, symbol?: string): ReadAgenda {
  return readAgenda(readTextSource(Buffer.from(text)), symbol);
}
