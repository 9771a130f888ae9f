import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { DOCUMENT_FORMATS, type DocumentFormat } from "@/app/_vocabulary/document-format";
import { DOCUMENT_KINDS, type DocumentKind } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type DocumentsPart, itemAnchor } from "@/app/_vocabulary/paths";
import { type Standing, standingOf } from "./availability";

/** What stands for the documents of the meeting as a whole where an item is named. */
export const WHOLE = "whole";

/** How an item is named in an address: `1 (a)` is `1-a`. */
export const itemName = (number: string) => itemAnchor(number).replace("item-", "");

/** Which documents are asked for, and by what they are listed. */
export interface Choice {
  by: "item" | "kind";
  item: string | undefined;
  kind: DocumentKind | undefined;
  language: Locale | undefined;
  format: DocumentFormat | undefined;
  /** what was asked for and is nothing that the documents can be chosen by; nothing is chosen then */
  unknown: string | undefined;
}

/** A document with how it stands in each language. */
export interface Listed {
  document: MeetingDocument;
  standings: Standing[];
}

const LONGEST_SHOWN = 60;

/** What the questions of an address ask for: one that makes no sense is named, and then the whole list stands. */
export function readChoice(search: Record<string, string | string[] | undefined>, agenda: Agenda): Choice {
  const asked = (name: keyof DocumentsPart) => [search[name]].flat()[0] || undefined;
  const items = [WHOLE, ...agenda.items.map((item) => itemName(item.number))];
  const choice = {
    by: pick(["item", "kind"] as const, asked("by")) ?? "item",
    item: pick(items, asked("item")),
    kind: pick(DOCUMENT_KINDS, asked("kind")),
    language: pick(LOCALES, asked("language")),
    format: pick(DOCUMENT_FORMATS, asked("format")),
  };
  const unknown = (["by", "item", "kind", "language", "format"] as const).find(
    (name) => asked(name) !== undefined && asked(name) !== choice[name],
  );
  if (!unknown) return { ...choice, unknown: undefined };
  const nothing = { item: undefined, kind: undefined, language: undefined, format: undefined };

  return { by: choice.by, ...nothing, unknown: [...(asked(unknown) ?? "")].slice(0, LONGEST_SHOWN).join("") };
}

function pick<T extends string>(possible: readonly T[], asked: string | undefined): T | undefined {
  return possible.find((each) => each === asked);
}

/** Every document with its standing in the six languages. */
export function listed(documents: MeetingDocument[], agenda: Agenda): Listed[] {
  return documents.map((document) => ({
    document,
    standings: LOCALES.map((locale) => standingOf(document, agenda.meeting, locale)),
  }));
}

/** Whether a document is among those asked for. Language and format go together: it must be there in that format in that language. */
export function isChosen(
  { document, standings }: Listed,
  { item, kind, language, format }: Omit<Choice, "by" | "unknown">,
): boolean {
  if (kind && document.kind !== kind) return false;
  if (item === WHOLE ? document.items.length > 0 : item && !document.items.some((number) => itemName(number) === item))
    return false;

  return (
    (!language && !format) ||
    standings.some(
      (standing) =>
        (!language || standing.locale === language) &&
        standing.offers.some((offer) => !format || offer.format === format),
    )
  );
}
