import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import type { DraftRefusal, DraftSource } from "./agenda-draft";
import type { ReceivedAgendaFile } from "./receive-agenda-file";

/** The received files that a draft takes, and those that it does not. */
export interface SortedFiles {
  taken: ReceivedAgendaFile[];
  left: ReceivedAgendaFile[];
  refusals: DraftRefusal[];
}

/** Sorts received files of one meeting: a draft takes each file once, and one file of each language. */
export function sortFiles(received: ReceivedAgendaFile[], existing: DraftSource[]): SortedFiles {
  const sorted: SortedFiles = { taken: [], left: [], refusals: [] };
  const refuse = (file: ReceivedAgendaFile, code: string, params: DraftRefusal["params"] = {}) => {
    sorted.left.push(file);
    sorted.refusals.push({ code, params: { name: file.name, ...params } });
  };
  for (const file of received) {
    const { locale } = file.source.agenda;
    const isSame = ({ sha256 }: { sha256: string }) => sha256 === file.sha256;
    const same = sorted.taken.find(isSame);
    const ofLanguage =
      sorted.taken.find(({ source }) => source.agenda.locale === locale) ??
      existing.find((source) => source.locale === locale);
    if (existing.some(isSame)) refuse(file, "alreadyThere");
    else if (same) refuse(file, "sameFile", { other: same.name });
    else if (ofLanguage) refuse(file, "sameLanguage", { other: ofLanguage.name, language: LANGUAGE_NAMES[locale] });
    else sorted.taken.push(file);
  }

  return sorted;
}
