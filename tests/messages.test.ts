import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { TreatyData } from "@/app/_domain/treaties/schemas";
import { readTreaty } from "@/app/_platform/load-treaties";
import { LOCALES } from "@/app/_vocabulary/locales";
import { namesInDocuments } from "@/app/_vocabulary/treaty";

/** The convention and its conference, the office and the subject, in six languages. */
const OF_THE_FIRST_TREATY = new RegExp(
  [
    "SHERLOC|ШЕРЛОК|شيرلوك|夏洛克|CTOC|COP/|unodc|ONUDC|УНП ООН|مكتب المخدرات|毒品",
    "Convention(?!nel)|Convención|Конвенци|[اة]تفاقي[ةت]|公约",
    "Conférence|Conference|Conferencia|Конференци|مؤتمر|缔约方会议",
    "organi[sz]ed crime|criminalité|delincuencia|преступност|الجريمة|犯罪|Palerm|Палермо|باليرمو|巴勒莫",
  ].join("|"),
  "iu",
);

const FOLDER = "app/_i18n/messages";

/** Returns every message of a file by its dotted key. */
function messagesOf(locale: string): Map<string, string> {
  const walk = (node: unknown, path: string): [string, string][] =>
    typeof node === "string"
      ? [[path, node]]
      : Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
          walk(value, path ? `${path}.${key}` : key),
        ); // JSON of objects and strings

  return new Map(walk(JSON.parse(readFileSync(`${FOLDER}/${locale}.json`, "utf8")), ""));
}

/** Returns the names of the parameters of a message. */
function paramsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...paramsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => paramsOf(option.value))];
    }
    return [element.value];
  });

  return [...new Set(names)].sort();
}

describe("the messages", () => {
  const english = messagesOf("en");

  test("exist for the six languages and no other", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(LOCALES.map((locale) => `${locale}.json`).sort());
  });

  test.each(LOCALES)("are complete in %s, each with text", (locale) => {
    const messages = messagesOf(locale);
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...messages].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test.each(LOCALES)("have the same parameters in %s as in English", (locale) => {
    const different = [...messagesOf(locale)].filter(
      ([key, text]) => paramsOf(parse(text)).join() !== paramsOf(parse(english.get(key) ?? "")).join(),
    );
    expect(different).toEqual([]);
  });

  test.each(LOCALES)("name in %s no treaty, no office and no knowledge base: those are data", async (locale) => {
    const { names, knowledgeBase, terms } = TreatyData.parse(await readTreaty("db/seed/ctoc"));
    const ofTreaty = [names, knowledgeBase?.names, knowledgeBase?.office].flatMap((each) => Object.values(each ?? {}));
    const found = [...messagesOf(locale)].filter(
      ([, text]) =>
        OF_THE_FIRST_TREATY.test(text) ||
        [...ofTreaty, ...namesInDocuments(terms.knowledgeBase)].some((name) => text.includes(name)),
    );
    expect(found).toEqual([]);
  });

  test.each(LOCALES)("have every plural form that %s has", (locale) => {
    const rules = new Intl.PluralRules(locale);
    const wanted = [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count + 1)))];
    const lacking = [...messagesOf(locale)].filter(([, text]) =>
      parse(text).some(
        (element) =>
          element.type === TYPE.plural && element.pluralType === "cardinal" && missing(element.options, wanted),
      ),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
});

/** A message may do without plural forms: then it has `other` alone, or beside exact numbers. */
function missing(options: Record<string, unknown>, wanted: string[]): boolean {
  const forms = Object.keys(options).filter((form) => !form.startsWith("="));

  return forms.length > 1 && wanted.some((form) => !forms.includes(form));
}
