import type { EnteredDeed } from "@/app/_domain/record/queries";
import { getTranslator, type Translator } from "@/app/_platform/i18n/translate";
import { isId } from "@/app/_vocabulary/ids";
import { isLocale, LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import type { RecordRow } from "@/components/record/RecordTable";

/** What tells a person nothing: the sum of a source text, the code of a kind that its own page puts in words. */
const UNSAID = ["sourceSha256", "kind"];

/** Entries of the record in words: what was done, what it says besides, and what a thing was before and after. */
export function recordRows(entries: EnteredDeed[], locale: Locale): RecordRow[] {
  const say = getTranslator(locale, "record");

  return entries.map(({ id, at, actor, verb, subjectId, detail }) => {
    const { before, after, ...others } = detail;
    const said = Object.entries(others).filter(([name, value]) => !UNSAID.includes(name) && !isId(value));
    const facts = said.filter(([, value]) => !isRecord(value));
    const removed = said.filter(([, value]) => isRecord(value));

    return {
      id,
      at,
      actor,
      subjectId,
      what: say.has(`verbs.${verb}`) ? say(`verbs.${verb}`) : verb,
      facts: facts
        .map(([name, value]) => ({ label: labelOf(say, name), value: printValue(say, value) }))
        .filter(({ value }) => value !== ""),
      changes: [
        ...changesOf(say, before, after),
        ...removed.map(([name, value]) => ({ label: labelOf(say, name), before: printValue(say, value), after: "" })),
      ],
    };
  });
}

/** Field by field where both sides have fields; a single text is one change. */
function changesOf(say: Translator, before: unknown, after: unknown): RecordRow["changes"] {
  const was = isRecord(before) ? before : { text: before };
  const is = isRecord(after) ? after : { text: after };

  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((name) => ({
      label: labelOf(say, name),
      before: printValue(say, was[name]),
      after: printValue(say, is[name]),
    }))
    .filter((change) => change.before !== change.after);
}

function labelOf(say: Translator, name: string): string {
  if (isLocale(name)) return LANGUAGE_NAMES[name];

  return say.has(`details.${name}`) ? say(`details.${name}`) : name;
}

function printValue(say: Translator, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (isLocale(value)) return LANGUAGE_NAMES[value];
  if (typeof value === "string" && /^[a-z-]{1,40}$/.test(value) && say.has(`values.${value}`))
    return say(`values.${value}`);
  if (Array.isArray(value)) return value.map((each) => printValue(say, each)).join("\n\n");
  if (!isRecord(value)) return String(value);

  return Object.entries(value)
    .filter(([, part]) => !isId(part) && part !== null)
    .map(([name, part]) => `${labelOf(say, name)}: ${printValue(say, part)}`)
    .join("\n");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
