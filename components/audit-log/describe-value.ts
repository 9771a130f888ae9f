import { formatSize } from "@/app/_i18n/format";
import type { Translator } from "@/app/_i18n/translator";
import { isId } from "@/app/_vocabulary/ids";
import { formatDay, instantAt, isDay } from "@/app/_vocabulary/instants";
import { isLocale, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { momentText } from "@/components/ui/Moment";
import { chapterName } from "./describe-subject";

/** The words of the record, and whose clock its times are read from. */
export interface Words {
  say: Translator;
  locale: Locale;
  zone: string;
}

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The name of a detail in the reader's language. */
export function labelOf(say: Translator, name: string): string {
  if (isLocale(name)) return LANGUAGE_NAMES[name];

  return say.has(`details.${name}`) ? say(`details.${name}`) : name;
}

/** What an entry keeps under a name, as a person reads it; nothing for an id. */
export function printValue(words: Words, name: string, value: unknown): string {
  const { say, locale } = words;
  if (value === null || value === undefined || isId(value)) return "";
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (isLocale(value)) return LANGUAGE_NAMES[value];
  if (name === "size" && typeof value === "number") return formatSize(value, locale);
  if (name === "section" && typeof value === "string") return chapterName(value, locale);
  if (typeof value === "string") return printText(words, value);
  if (Array.isArray(value))
    return value
      .map((each) => printValue(words, name, each))
      .filter(Boolean)
      .join("\n");
  if (!isRecord(value)) return String(value);

  return Object.entries(value)
    .map(([part, inner]) => [labelOf(say, part), printValue(words, part, inner)] as const)
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${say("label", { label })} ${text}`)
    .join("\n");
}

/** A word of ours in the reader's language, a day or a time as it is printed, anything else as it stands. */
function printText({ say, locale, zone }: Words, text: string): string {
  if (/^[a-z-]{1,40}$/.test(text) && say.has(`values.${text}`)) return say(`values.${text}`);
  if (isDay(text)) return formatDay(text, locale);
  if (INSTANT.test(text)) return momentText({ at: new Date(text), locale, zone });
  const [, day, time] = WALL_CLOCK.exec(text) ?? [];
  if (!day || !time) return text;

  return momentText({ at: instantAt(day, time, "UTC"), locale, zone: "UTC" });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
