import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeCorrection } from "@/app/_domain/agenda-editions/compose-correction";
import type { AgendaContent, ContentItem, ContentText } from "@/app/_domain/agenda-editions/content";
import { correctPhrase } from "@/app/_domain/agenda-editions/correct-phrase";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";

const paragraphs = (...texts: string[]): RichText =>
  texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));

function textOf(title: string, annotation: RichText = []): ContentText {
  return { title, shortTitle: null, heading: null, segment: null, annotation, documentation: [] };
}

function item(number: string, texts: Partial<Record<Locale, ContentText>>): ContentItem {
  return { id: number, number, parentId: null, noDocumentExpected: false, texts };
}

/** Composes the corrections, one line for each of their paragraphs. */
function linesOf(before: AgendaContent, after: AgendaContent, locale: Locale): string[] {
  return plainText(composeCorrection(before, after, locale)).split("\n");
}

describe("a corrigendum", () => {
  it("says what to read for what, by item and field, in the form of each language", () => {
    const texts = { en: textOf("Reviews"), fr: textOf("Examens"), ru: textOf("Обзоры"), zh: textOf("审议") };
    const now = {
      en: textOf("Reviews of implementation"),
      fr: textOf("Examens de l’application"),
      ru: textOf("Обзоры осуществления"),
      zh: textOf("实施情况审议"),
    };
    const compose = (locale: Locale) => linesOf([item("1 (a)", texts)], [item("1 (a)", now)], locale);

    expect(compose("en")).toEqual(["1. Item 1 (a), title", "For “Reviews” read “Reviews of implementation”."]);
    expect(compose("fr")).toEqual([
      "1. Point 1 a), titre",
      "Au lieu de «\u00a0Examens\u00a0», lire «\u00a0Examens de l’application\u00a0».",
    ]);
    expect(compose("ru")).toEqual([
      "1. Пункт 1 a), название",
      "Вместо «Обзоры» следует читать «Обзоры осуществления».",
    ]);
    expect(compose("zh")).toEqual(["1. 项目1 (a)，标题", "将“审议”改为“实施情况审议”。"]);
    expect(composeCorrection([item("1", texts)], [item("1", now)], "ar")).toEqual([]);
  });

  it("names the paragraph and the words alone that differ; deletes, inserts and replaces paragraphs", () => {
    const first = "The Working Group will meet on Monday in the morning and will elect a Chair on the same day.";
    const before = [item("2", { en: textOf("Work", paragraphs(first, "Second.", "Third.", "Last.")) })];
    const after = [
      item("2", { en: textOf("Work", paragraphs(first.replace("Monday", "Tuesday"), "Third.", "New.", "Last.")) }),
    ];

    expect(linesOf(before, after, "en")).toEqual([
      "1. Item 2, annotation, paragraph 1",
      "For “Monday” read “Tuesday”.",
      "2. Item 2, annotation, paragraph 2",
      "Delete the paragraph.",
      "3. Item 2, annotation",
      "After paragraph 3 insert",
      "New.",
    ]);
  });

  it("carries a new item with its text, names one that is gone, and leaves out other languages", () => {
    const kept = item("1", { en: textOf("Opening"), fr: textOf("Ouverture") });
    const gone = item("2", { en: textOf("Old") });
    const added = item("3", { en: textOf("New matters", paragraphs("Under this item.")) });

    expect(linesOf([kept, gone], [kept, added], "en")).toEqual([
      "1. After item 1 add",
      "3. New matters",
      "Under this item.",
      "2. Item 2",
      "Delete the item.",
    ]);
    expect(composeCorrection([kept, gone], [kept, added], "fr")).toEqual([]);
  });
});

describe("the words of a correction", () => {
  it("have words around them where they stand twice in the line as they are quoted", () => {
    expect(correctPhrase("delta delta", "delta alpha", "en")).toEqual({ before: "delta delta", after: "delta alpha" });
  });

  it("have the word before them where a mark takes the place of a space", () => {
    expect(correctPhrase("alpha beta delta", "alpha, gamma delta", "en")).toEqual({
      ...{ before: "alpha beta", after: "alpha, gamma" },
    });
  });

  it("stand once in the line, and turn it into the later one", () => {
    const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "1");
    const space = fc.constantFrom(" ", " ", ", ", "\u00a0");
    const line = fc
      .array(fc.tuple(word, space), { minLength: 1, maxLength: 12 })
      .map((words) => words.map(([each, after], at) => (at < words.length - 1 ? each + after : each)).join(""));
    fc.assert(
      fc.property(line, line, (before, after) => {
        fc.pre(before !== after);
        const phrase = correctPhrase(before, after, "en");
        // Up to 120 characters a line is corrected by its words.
        expect(phrase).toBeDefined();
        if (!phrase) return;
        expect(before).toContain(phrase.before);
        expect(before.indexOf(phrase.before)).toBe(before.lastIndexOf(phrase.before));
        expect(before.replace(phrase.before, () => phrase.after)).toBe(after);
      }),
    );
  });
});
