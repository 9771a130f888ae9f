import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isId } from "@/app/_vocabulary/ids";
import { formatDay, instantAt, isDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { isLocale, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { momentText } from "../ui/Moment";
import type { LogReader } from "./log-reader";

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The details that are the number of an item. */
const NUMBERS_OF_ITEMS = ["number", "follows", "items"];

/** Returns the name of a detail in the reader's language. */
export function labelOf(name: string, locale: Locale): string {
  if (isLocale(name)) return LANGUAGE_NAMES[name];
  const t = getTranslator(locale, "auditLog");
  const key = `details.${name}`;

  return t.has(key) ? t(key) : name;
}

/** Prints a stored detail for a reader; an id is printed as nothing. */
export function printValue(name: string, value: unknown, reader: LogReader): string {
  const { locale, headings } = reader;
  const t = getTranslator(locale, "auditLog");
  if (value === null || value === undefined || isId(value)) return "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (isLocale(value)) return LANGUAGE_NAMES[value];
  if (name === "size" && typeof value === "number") return formatSize(value, locale);
  if (name === "section" && typeof value === "string") return headings[value] ?? value;
  if (NUMBERS_OF_ITEMS.includes(name) && typeof value === "string") return printItemNumber(value, locale);
  if (typeof value === "string") return printText(value, reader);
  if (Array.isArray(value))
    return value
      .map((each) => printValue(name, each, reader))
      .filter(Boolean)
      .join("\n");
  if (!isRecord(value)) return String(value);

  return Object.entries(value)
    .map(([part, inner]) => ({ label: labelOf(part, locale), text: printValue(part, inner, reader) }))
    .filter(({ text }) => text !== "")
    .map(({ label, text }) => `${t("label", { label })} ${text}`)
    .join("\n");
}

/**
 * Prints a word of the code in the reader's language, a day or a time formatted, all else as it is.
 */
function printText(text: string, { locale, zone }: LogReader): string {
  const t = getTranslator(locale, "auditLog");
  const key = `values.${text}`;
  if (/^[a-z-]{1,40}$/.test(text) && t.has(key)) return t(key);
  if (isDay(text)) return formatDay(text, locale);
  if (INSTANT.test(text)) return momentText({ at: new Date(text), locale, zone });
  const [, day, time] = LOCAL_TIME.exec(text) ?? [];
  if (!day || !time) return text;

  return momentText({ at: instantAt(day, time, "UTC"), locale, zone: "UTC" });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
