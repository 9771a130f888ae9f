import { describe, expect, it } from "vitest";
import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import { LOCALES } from "@/app/_vocabulary/locales";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { readAgendaText } from "../support/agenda-text";
import { printAgenda } from "./print-agenda";
import { seed, sentences } from "./seed";

const chinese = readAgendaText(seed("zh"));
const item = (agenda: ReadAgenda, number: string) => agenda.items.find((each) => each.number === number);

describe("the Chinese document", () => {
  it("is read completely: every sentence occurs as often as in the source", () => {
    expect(sentences(printAgenda(chinese).join("\n"))).toEqual(sentences(seed("zh")));
  });

  it("identifies the meeting, its place and its dates", () => {
    expect(chinese).toMatchObject({
      locale: "zh",
      isUnofficial: false,
      session: { number: 14, resumed: null, designation: "meeting" },
    });
    expect(chinese.masthead).toMatchObject({
      organ: "联合国打击跨国有组织犯罪公约 缔约方会议",
      body: "技术援助问题政府专家工作组",
      placeAndDates: "2023 年 5 月 29 日和 30 日，维也纳",
      place: "维也纳",
      timeZone: "Europe/Vienna",
      days: ["2023-05-29", "2023-05-30"],
      distribution: "general",
      issuedOn: "2023-03-01",
      originalLanguage: "en",
    });
  });

  it("has its items, titles without the punctuation of the list", () => {
    expect(chinese.items.map(({ number, parent, title }) => [number, parent, title.slice(0, 11)])).toEqual([
      ["1", null, "组织事项"],
      ["1 (a)", "1", "会议开幕"],
      ["1 (b)", "1", "通过议程和工作安排"],
      ["2", null, "与联合国打击跨国有组织"],
      ["3", null, "在预防有组织犯罪方面的"],
      ["4", null, "其他事项"],
      ["5", null, "通过报告"],
    ]);
    expect(item(chinese, "3")?.heading).toMatch(/^预防有组织犯罪方面的技术援助需要, 包括/);
    expect(item(chinese, "2")?.heading).toBeNull();
  });

  it("has each footnote at its call", () => {
    const [called] = item(chinese, "1 (b)")?.annotation.slice(-1) ?? [];
    expect(called).toMatchObject({
      content: [
        { type: "text", text: "本文件附件所载拟议工作安排" },
        {
          type: "footnote",
          content: [{ text: expect.stringMatching(/^载有技术援助/) }, { type: "link" }, { text: "。" }],
        },
        { type: "text", text: expect.stringMatching(/^是为了使工作组/) },
      ],
    });
    expect(footnotesOf(item(chinese, "2")?.documentation ?? [])).toEqual([
      [
        { type: "text", text: "可在以下网址查阅: " },
        expect.objectContaining({
          href: "https://www.unodc.org/unodc/en/organized-crime/intro/review-mechanism-untoc/constructive-dialogues.html",
        }),
        { type: "text", text: "。" },
      ],
    ]);
    expect(footnotesOf(item(chinese, "3")?.annotation ?? [])).toEqual([
      [
        { type: "text", text: "可在以下网址查阅: <" },
        { type: "link", text: "https://sherloc.unodc.org", href: "https://sherloc.unodc.org" },
        { type: "text", text: ">。" },
      ],
    ]);
    expect(chinese.items.flatMap((each) => footnotesOf([...each.annotation, ...each.documentation]))).toHaveLength(3);
  });

  it("has its documents under their items, and the items for which none is expected", () => {
    expect(
      chinese.items.flatMap(({ number, documents }) => documents.map(({ symbol, kind }) => [number, symbol, kind])),
    ).toEqual([
      ["2", "CTOC/COP/WG.2/2023/2", "background-paper"],
      ["3", "CTOC/COP/WG.2/2023/3", "background-paper"],
    ]);
    expect(chinese.items.filter(({ noDocumentExpected }) => noDocumentExpected).map(({ number }) => number)).toEqual([
      "4",
    ]);
  });

  it("has its plenary meetings; item 2 begins in the one before its continuation", () => {
    expect(
      chinese.plenaryMeetings.map(({ day, start, end, entries }) => [
        day,
        start,
        end,
        entries.map((entry) => entry.item),
      ]),
    ).toEqual([
      ["2023-05-29", "10:00", "13:00", ["1 (a)", "1 (b)", "2"]],
      ["2023-05-29", "15:00", "18:00", ["2", "3"]],
      ["2023-05-30", "10:00", "13:00", ["3", "4"]],
      ["2023-05-30", "15:00", "18:00", ["5"]],
    ]);
  });

  it("leads to these findings and no others", () => {
    expect(chinese.findings.map(({ line, kind, severity }) => [line, kind, severity])).toEqual([
      [16, "symbol-assumed", "assumption"],
      [62, "footnotes-inside-text", "assumption"],
      [66, "heading-differs", "contradiction"],
      [100, "plenary-meeting-assumed", "contradiction"],
      [102, "description-differs", "contradiction"],
      [104, "description-differs", "contradiction"],
    ]);
    expect(chinese.symbol).toBe("CTOC/COP/WG.2/2023/1");
  });
});

describe.each(LOCALES)("the document in %s", (locale) => {
  const agenda = readAgendaText(seed(locale));

  it("has the same structure as in Chinese", () => {
    expect(structureOf(agenda)).toEqual(structureOf(chinese));
  });

  it("announces interpretation in the six official languages, and does not once the words are gone", () => {
    expect(agenda.hasInterpretation).toBe(true);
    const without = seed(locale).replace(/interpretation|interprétation|interpretación|переводом|口译|الشفوية/gu, "…");
    expect(readAgendaText(without).hasInterpretation).toBe(false);
  });

  it("is read completely", () => {
    expect(sentences(printAgenda(agenda).join("\n"))).toEqual(sentences(seed(locale)));
  });

  it("is the same after printing and parsing its source", () => {
    for (const { annotation, documentation } of agenda.items)
      for (const text of [annotation, documentation]) {
        expect(parseSource(printSource(text))).toEqual({ text, problems: [] });
      }
  });

  it("is recognized as a document or an unofficial translation", () => {
    expect(agenda.isUnofficial).toBe(locale !== "zh");
    if (locale !== "zh")
      expect(agenda.findings.map(({ kind }) => kind)).toEqual(["footnotes-inside-text", "plenary-meeting-assumed"]);
  });
});

describe("texts of an earlier wording", () => {
  it.each([
    ["en", "Unofficial translation of the Chinese version", "Courtesy translation"],
    ["fr", "Traduction non officielle du document", "Traduction de courtoisie de"],
    ["es", "Traducción no oficial del documento", "Traducción de cortesía de"],
  ] as const)("are still known as translations in %s", (locale, now, before) => {
    const earlier = readAgendaText(seed(locale).replace(now, before));
    expect(earlier).toMatchObject({ isUnofficial: true, symbol: "CTOC/COP/WG.2/2023/1" });
  });

  it("are read in Arabic with the numbers, the heading and the quotation marks of before", () => {
    const text = seed("ar")
      .replace(/^(\d)- /gm, "$1. ")
      .replace(/^الشروح$/m, "شروح")
      .replaceAll("”", "«")
      .replaceAll("“", "»");
    expect(structureOf(readAgendaText(text))).toEqual(structureOf(readAgendaText(seed("ar"))));
  });

  it("may carry the line of their language in English", () => {
    const text = seed("en").replace("Original: English", "English\nOriginal: English");
    expect(readAgendaText(text)).toMatchObject({ locale: "en", isUnofficial: true });
  });
});

describe("the headings of official versions", () => {
  it.each([
    ["es", "Proyecto de organización de los trabajos", "Propuesta de organización de los trabajos"],
    ["es", "Proyecto de organización de los trabajos", "Organización propuesta de los trabajos"],
    ["es", "Programa provisional anotado", "Programa provisional con anotaciones"],
    ["ru", "Предлагаемая организация работы", "Предлагаемый порядок работы"],
    ["ru", "Предлагаемая организация работы", "Предлагаемая организация работы совещания"],
  ] as const)("are read in %s in place of %s: %s", (locale, ours, theirs) => {
    const text = seed(locale).replace(new RegExp(`^${ours}$`, "m"), theirs);
    expect(structureOf(readAgendaText(text))).toEqual(structureOf(readAgendaText(seed(locale))));
  });
});

describe("the number of plenary meetings that an Arabic text announces", () => {
  it.each([
    ["جلسة عامة واحدة", 1],
    ["جلستين عامتين", 2],
    ["3 جلسات عامة", 3],
  ])("is read from %s", (words, announced) => {
    const { findings } = readAgendaText(seed("ar").replace("أربع جلسات عامة", words));
    expect(findings.find(({ kind }) => kind === "plenary-count-differs")?.detail).toMatchObject({ announced });
  });
});

function structureOf({ session, symbol, masthead, items, plenaryMeetings }: ReadAgenda) {
  return {
    session,
    symbol,
    days: masthead.days,
    timeZone: masthead.timeZone,
    issuedOn: masthead.issuedOn,
    items: items.map((each) => ({
      number: each.number,
      parent: each.parent,
      annotation: each.annotation.map(({ type }) => type),
      documentation: each.documentation.map(({ type }) => type),
      footnotes: footnotesOf([...each.annotation, ...each.documentation]).length,
      documents: each.documents.map(({ symbol: own, kind }) => [own, kind]),
      noDocumentExpected: each.noDocumentExpected,
    })),
    plenaryMeetings: plenaryMeetings.map(({ day, start, end, entries }) => ({
      day,
      start,
      end,
      entries: entries.map((entry) => entry.item),
    })),
  };
}
