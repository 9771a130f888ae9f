import { z } from "zod";
import { normalizeTypedText } from "@/app/_vocabulary/clean-text";
import { isDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";

/** A text of one line. */
export const typedLine = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => normalizeTypedText(text).replace(/\s+/gu, " ").trim())
    .pipe(z.string().max(max, { error: "tooLong" }));

/** A day as typed. */
export const typedDay = z.string({ error: "required" }).trim().refine(isDay, { error: "dayInvalid" });

/** A number in figures; nothing where the field is empty. */
export const optionalNumber = z
  .string()
  .trim()
  .default("")
  .refine((typed) => /^(?:[1-9]\d{0,3})?$/.test(typed), { error: "ordinalInvalid" })
  .transform((typed) => (typed === "" ? null : Number(typed)));

/** The name of a time zone. */
export const typedTimeZone = z
  .string({ error: "required" })
  .trim()
  .refine((zone) => isTimeZone(zone), { error: "timeZoneInvalid" });

function isTimeZone(zone: string): boolean {
  try {
    return zone !== "" && new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** The series of a body's symbols; empty where none is needed. */
export const typedSeries = typedLine(100)
  .transform((typed) => typed.toUpperCase().replace(/\s+/g, ""))
  .refine((typed) => typed === "" || /^[A-Z0-9][A-Z0-9./()-]*$/.test(typed), { error: "seriesInvalid" });

/** Languages that were ticked; a single box arrives as a text. */
export const typedLocales = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) => LOCALES.filter((locale) => [sent].flat().includes(locale)));

/** Returns a field for each language: `place-en`. */
export function perLocale<Prefix extends string>(prefix: Prefix, max = 500) {
  return Object.fromEntries(LOCALES.map((locale) => [`${prefix}-${locale}`, typedLine(max)])) as {
    [Name in `${Prefix}-${Locale}`]: ReturnType<typeof typedLine>;
  }; // made of all languages
}

/** Returns the texts of the fields `prefix-en` … that are not empty. */
export function textsOf<Prefix extends string>(
  prefix: Prefix,
  typed: { [Name in `${Prefix}-${Locale}`]: string },
): LocalizedText {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => (typed[`${prefix}-${locale}`] ? [[locale, typed[`${prefix}-${locale}`]]] : [])),
  );
}
