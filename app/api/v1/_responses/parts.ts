import { z } from "zod";
import { LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";

/** The schemas that have a name in the OpenAPI document. */
export const namedSchemas = z.registry<{ id: string }>();

export const Language = z
  .enum(LOCALES)
  .describe("One of the six official languages of the United Nations (ISO 639-1).")
  .register(namedSchemas, { id: "Language" });

export const Texts = z
  .partialRecord(Language, z.string())
  .describe("A text in as many of the six languages as it exists in.")
  .register(namedSchemas, { id: "Texts" });

export const Instant = z.iso
  .datetime()
  .describe("An instant in UTC (RFC 3339).")
  .register(namedSchemas, { id: "Instant" });

export const Day = z.iso
  .date()
  .describe("A day in the time zone of the meeting, as YYYY-MM-DD.")
  .register(namedSchemas, { id: "Day" });

export const Zone = z
  .string()
  .describe("A time zone of the IANA database.")
  .meta({ examples: ["Europe/Vienna"] });

export const Address = z.url().describe("An absolute address.");

export const DocumentSymbol = z
  .string()
  .describe("The symbol of a document; all its language versions share it.")
  .meta({ examples: ["CTOC/COP/WG.2/2023/2"] });

export const MeetingKey = z
  .string()
  .describe("The key of a meeting: its body and its year.")
  .meta({ examples: ["wg2-2023"] });

export const ItemNumber = z
  .string()
  .describe("The number of an agenda item, in one spelling for all languages.")
  .meta({ examples: ["1 (a)"] });

/** Formats an instant (RFC 3339); null where there is none. */
export function printInstant(instant: Date): string;
export function printInstant(instant: Date | undefined): string | null;
export function printInstant(instant: Date | undefined): string | null {
  return instant?.toISOString() ?? null;
}

/** Returns an address in each of these languages. */
export function inLanguages<L extends keyof LocalizedText>(
  languages: readonly L[],
  address: (language: L) => string,
): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, address(language)]));
}
