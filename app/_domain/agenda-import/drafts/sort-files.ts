import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import type { DraftRefusal, DraftSource } from "./agenda-draft";
import { isSameAgenda, largestGroup } from "./is-same-agenda";
import type { ReceivedAgendaFile } from "./receive-agenda-file";

/** The received files that a draft takes, and those that it does not. */
export interface SortedFiles {
  taken: ReceivedAgendaFile[];
  left: ReceivedAgendaFile[];
  refusals: DraftRefusal[];
}

/**
 * Sorts received files: a draft takes each file once, one file of each language, and agendas of one
 * meeting alone. A file that it has already is left without a word: the form was sent twice.
 */
export function sortFiles(received: ReceivedAgendaFile[], existing: DraftSource[]): SortedFiles {
  const sorted: SortedFiles = { taken: [], left: [], refusals: [] };
  const refuse = (file: ReceivedAgendaFile, code: string, params: DraftRefusal["params"] = {}) => {
    sorted.left.push(file);
    sorted.refusals.push({ code, params: { name: file.name, ...params } });
  };
  const [first] = existing;
  const ofMeeting = first
    ? received.filter(({ source }) => isSameAgenda(first.agenda, source.agenda))
    : largestGroup(received.map((file) => ({ file, agenda: file.source.agenda }))).map(({ file }) => file);
  for (const file of received) {
    const { agenda } = file.source;
    const { locale } = agenda;
    const twin = sorted.taken.find(({ sha256 }) => sha256 === file.sha256);
    const ofLanguage =
      sorted.taken.find(({ source }) => source.agenda.locale === locale) ??
      existing.find((source) => source.locale === locale);
    if (existing.some(({ sha256 }) => sha256 === file.sha256)) sorted.left.push(file);
    else if (twin) refuse(file, "sameFile", { other: twin.name });
    else if (!ofMeeting.includes(file)) refuse(file, "otherMeeting", { symbol: agenda.symbol ?? "–" });
    else if (ofLanguage) refuse(file, "sameLanguage", { other: ofLanguage.name, language: LANGUAGE_NAMES[locale] });
    else sorted.taken.push(file);
  }

  return sorted;
}
