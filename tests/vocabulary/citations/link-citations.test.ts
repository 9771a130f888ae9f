import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officialAddress } from "@/app/_vocabulary/citations/issued-symbol";
import { citedSymbols, linkCitations } from "@/app/_vocabulary/citations/link-citations";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { footnotesOf, type Inline, type NoteInline, type RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { SAMPLE_FACTS } from "../../support/citation-facts";

const link = (text: RichText, locale: Locale = "en") =>
  linkCitations(text, {
    locale,
    facts: SAMPLE_FACTS,
    addressOf: (symbol) => officialAddress(symbol, locale, SAMPLE_FACTS.officialSeries),
  });
const paragraph = (...content: Inline[]): RichText => [{ type: "paragraph", content }];
const words = (text: string): NoteInline => ({ type: "text", text });

describe("linking the citations of a rich text", () => {
  test("leaves the surrounding words unchanged", () => {
    expect(link(paragraph(words("See General Assembly resolution 55/25, annex I.")))).toEqual(
      paragraph(
        words("See General Assembly "),
        { type: "link", href: "https://undocs.org/en/A/RES/55/25", text: "resolution 55/25", cites: "A/RES/55/25" },
        words(", annex I."),
      ),
    );
  });

  test("includes lists, quotations and footnotes", () => {
    const note: Inline = { type: "footnote", content: [words("A/RES/55/25")] };
    const linked = link([
      { type: "list", items: [{ mark: "(a)", content: [words("A/RES/55/25")] }] },
      { type: "quotation", content: [words("said."), note] },
    ]);

    expect(JSON.stringify(linked).match(/"type":"link"/g)).toHaveLength(2);
    expect(footnotesOf(linked)[0]?.[0]).toMatchObject({ type: "link", cites: "A/RES/55/25" });
  });

  test("leaves existing links, and does not match across a footnote mark", () => {
    const there: Inline = { type: "link", href: "https://example.org/A/RES/55/25", text: "A/RES/55/25" };
    expect(link(paragraph(there))).toEqual(paragraph(there));
    const note: Inline = { type: "footnote", content: [words("55/25")] };
    const broken = paragraph(words("General Assembly resolution "), note, words("55/25"));
    expect(link(broken)).toEqual(broken);
  });

  test.each<[Locale, string, string[]]>([
    ["en", "Module 12, entitled “Crime typologies”; and the “Toolkit”.", ["Crime typologies", "Toolkit"]],
    ["fr", "le module 12, intitulé « Typologies » ; la « boîte à outils ».", ["Typologies", "boîte à outils"]],
    ["ru", "модуль 12 «Типологии»; «Инструментарий».", ["Типологии", "Инструментарий"]],
    ["zh", "题为“分类”的单元 12; 《〈公约〉与〈人权法〉》。", ["分类", "〈公约〉与〈人权法〉"]],
    ["ar", "المعنونة ”تصنيفات“؛ و”مجموعة أدوات“.", ["تصنيفات", "مجموعة أدوات"]],
    ["ar", 'المعنونة "تصنيفات"؛ و"مجموعة أدوات".', ["تصنيفات", "مجموعة أدوات"]],
    ["ar", "المعنونة «تصنيفات»؛ و«مجموعة أدوات».", ["تصنيفات", "مجموعة أدوات"]],
    ["en", "cut off” and “Crime typologies”.", ["Crime typologies"]],
    ["ar", "مقطوع“ و”تصنيفات“.", ["تصنيفات"]],
  ])("links publications to the address in their footnote (%s)", (locale, text, titles) => {
    const address: Inline = { type: "link", href: "https://sherloc.unodc.org", text: "https://sherloc.unodc.org" };
    const note: Inline = { type: "footnote", content: [words("Available at "), address] };
    const [linked] = link(paragraph(words(text), note), locale);
    const links = linked?.type === "paragraph" ? linked.content.filter((part) => part.type === "link") : [];
    expect(links).toEqual(titles.map((title) => ({ type: "link", href: "https://sherloc.unodc.org", text: title })));
    expect(plainText([linked!])).toBe(text); // there is one block
    expect(link(paragraph(words(text)), locale)).toEqual(paragraph(words(text)));
  });

  test("leaves citations without an address as text", () => {
    const text = paragraph(words("CTOC/COP/2018/CRP.3 and XYZ/1/2"));
    expect(link(text)).toEqual(text);
    expect(citedSymbols(text, "en", SAMPLE_FACTS)).toEqual(["CTOC/COP/2018/CRP.3", "XYZ/1/2"]);
  });

  test("gives an address to the series of the United Nations and to those that are named, in each language", () => {
    const address = (symbol: string, series: string[]) => officialAddress(symbol, "fr", series);
    expect(address("ST/SGB/2004/6", [])).toBe("https://undocs.org/fr/ST/SGB/2004/6");
    expect(address("S/RES/2482 (2019)", [])).toBe("https://undocs.org/fr/S/RES/2482(2019)");
    expect(address("CTL/CONF/2030/7", ["CTOC", "CTLX"])).toBeUndefined();
    expect(address("CTL/CONF/2030/7", ["CTL"])).toBe("https://undocs.org/fr/CTL/CONF/2030/7");
    expect(address("CTL/CONF/2030/7", ["CTL/CONF"])).toBe("https://undocs.org/fr/CTL/CONF/2030/7");
    expect(address("CTL/CONF/2030/CRP.1", ["CTL"])).toBeUndefined();
  });

  test("changes no word of any text, in any language", () => {
    const scrap = fc.oneof(
      fc.constantFrom(
        ...[
          "General Assembly ",
          "resolution 55/25",
          "resolutions 5/1 and ",
          "the Conference ",
          "in its decision 4/3",
          ". ",
        ],
        ...["قرار الجمعية العامة 55/25", " و6/1", "شجَّع المؤتمر ", "大会第55/25号", "和第56/1号决议", "缔约方会议"],
        ...[
          "резолюции 55/25 Генеральной Ассамблеи",
          "la resolución 10/4 ",
          "Conférence",
          "“",
          "”",
          "CTOC/COP/2018/13",
          "/",
        ],
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const text = fc.array(scrap, { maxLength: 12 }).map((scraps) => scraps.join(""));
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      text.map(words),
      text.map((each) => ({ type: "footnote" as const, content: [words(each)] })),
    );
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 4 }), fc.constantFrom(...LOCALES), (content, locale) => {
        const before = paragraph(...content);
        const after = link(before, locale);
        expect(plainText(after)).toBe(plainText(before));
        const notes = (each: RichText) => footnotesOf(each).map((note) => plainText(paragraph(...note)));
        expect(notes(after)).toEqual(notes(before));
      }),
      { numRuns: 300 },
    );
  });

  test("handles a long text before the time of a test is over", () => {
    const long = "General Assembly resolution 55/25, the Conference (A/B/C) 第第第 ".repeat(2_000);
    expect(link(paragraph(words(long)))[0]?.type).toBe("paragraph");
  });
});
