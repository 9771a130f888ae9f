import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findCitations } from "@/app/_vocabulary/citations/find-citations";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { COMMON_FACTS, SAMPLE_FACTS, SECOND_FACTS } from "../../support/citation-facts";

/** Returns the cited words and their symbols. */
const cited = (text: string, locale: Locale = "en", facts = SAMPLE_FACTS) =>
  findCitations(text, locale, facts).map(({ from, to, symbol }) => `${text.slice(from, to)} → ${symbol}`);

describe("a Conference resolution refers to the report of its session", () => {
  test.each<[Locale, string, string]>([
    ["ar", "شجَّع مؤتمر الأطراف في الاتفاقية، في قراره 11/2 المعنون «تنفيذ أحكام الاتفاقية»، الدول.", "قراره 11/2"],
    ["ar", "شجَّع مؤتمر الأطراف في الاتفاقية، في قراره 11/2 المعنون ”أعمال الجمعية العامة“، الدول.", "قراره 11/2"],
    ["zh", "公约缔约方会议在其题为“实施《公约》各项条款”的第 11/2 号决议中, 鼓励各国", "第 11/2 号决议"],
    [
      "en",
      "In its resolution 11/2, entitled “Implementation”, the Conference of the Parties encouraged",
      "resolution 11/2",
    ],
    [
      "fr",
      "Dans sa résolution 11/2, intitulée « Application », la Conférence des Parties a encouragé",
      "résolution 11/2",
    ],
    [
      "ru",
      "В своей резолюции 11/2, озаглавленной «Осуществление», Конференция участников рекомендовала",
      "резолюции 11/2",
    ],
    ["es", "En su resolución 11/2, titulada “Aplicación”, la Conferencia de las Partes alentó", "resolución 11/2"],
  ])("%s, named elsewhere in its sentence", (locale, text, words) => {
    expect(cited(text, locale)).toEqual([`${words} → CTOC/COP/2022/9`]);
  });

  test.each<[Locale, string, string]>([
    ["ar", "عملا بقرار المؤتمر 10/4", "بقرار المؤتمر 10/4"],
    ["zh", "根据缔约方会议第10/4号决议", "第10/4号决议"],
    ["en", "pursuant to Conference resolution 10/4", "resolution 10/4"],
    ["en", "pursuant to resolution 10/4 of the Conference", "resolution 10/4"],
    ["fr", "en application de la résolution 10/4 de la Conférence", "résolution 10/4"],
    ["ru", "во исполнение резолюции 10/4 Конференции", "резолюции 10/4"],
    ["es", "en cumplimiento de la resolución 10/4 de la Conferencia", "resolución 10/4"],
  ])("%s, named beside it", (locale, text, words) => {
    expect(cited(text, locale)).toEqual([`${words} → CTOC/COP/2020/10`]);
  });

  test("as does a decision, in each language", () => {
    expect([
      cited("في مقرره 4/3 طلب المؤتمر", "ar"),
      cited("缔约方会议第4/3号决定", "zh"),
      cited("In its decision 4/3 the Conference", "en"),
      cited("la décision 4/3 de la Conférence", "fr"),
      cited("в решении 4/3 Конференции", "ru"),
      cited("la decisión 4/3 de la Conferencia", "es"),
    ]).toEqual([
      ["مقرره 4/3 → CTOC/COP/2008/19"],
      ["第4/3号决定 → CTOC/COP/2008/19"],
      ["decision 4/3 → CTOC/COP/2008/19"],
      ["décision 4/3 → CTOC/COP/2008/19"],
      ["решении 4/3 → CTOC/COP/2008/19"],
      ["decisión 4/3 → CTOC/COP/2008/19"],
    ]);
  });

  test("only for bodies of that Conference, and sessions whose report is known", () => {
    expect(cited("Conference resolution 10/4", "en", COMMON_FACTS)).toEqual([]);
    expect(cited("Conference resolution 9/4", "en", SECOND_FACTS)).toEqual(["resolution 9/4 → CTL/CONF/2030/7"]);
    expect(cited("Conference resolution 99/4")).toEqual([]);
    expect(cited("resolution 8/2 of the Conference of the States Parties")).toEqual([]);
    expect(cited("缔约国会议第8/2号决议", "zh")).toEqual([]);
  });

  test("separately for each of several numbers", () => {
    expect(cited("Conference resolutions 5/1, 5/5 and 6/1")).toEqual([
      "resolutions 5/1 → CTOC/COP/2010/17",
      "5/5 → CTOC/COP/2010/17",
      "6/1 → CTOC/COP/2012/15",
    ]);
    expect(cited("缔约方会议第5/1号和第6/1号决议", "zh")).toEqual([
      "第5/1号 → CTOC/COP/2010/17",
      "第6/1号决议 → CTOC/COP/2012/15",
    ]);
    expect(cited("عملا بقراري المؤتمر 5/1 و6/1", "ar")).toEqual([
      "بقراري المؤتمر 5/1 → CTOC/COP/2010/17",
      "6/1 → CTOC/COP/2012/15",
    ]);
  });
});

describe("a resolution of another organ", () => {
  test.each<[Locale, string, string]>([
    ["ar", "قرار الجمعية العامة 55/25", "قرار الجمعية العامة 55/25"],
    ["zh", "大会第55/25号决议", "第55/25号决议"],
    ["en", "General Assembly resolution 55/25", "resolution 55/25"],
    ["en", "resolution 55/25 of the General Assembly", "resolution 55/25"],
    ["fr", "la résolution 55/25 de l’Assemblée générale", "résolution 55/25"],
    ["ru", "резолюции 55/25 Генеральной Ассамблеи", "резолюции 55/25"],
    ["es", "la resolución 55/25 de la Asamblea General", "resolución 55/25"],
  ])("%s: of the General Assembly has its own symbol", (locale, text, words) => {
    expect(cited(text, locale)).toEqual([`${words} → A/RES/55/25`]);
  });

  test("is found for earlier and special sessions, the Councils and the Commission", () => {
    expect(
      [
        "General Assembly resolution 1514 (XV)",
        "General Assembly resolution S-30/1",
        "Security Council resolution 2482 (2019)",
        "Economic and Social Council resolution 2015/20",
        "Human Rights Council resolution 16/2",
        "Commission on Crime Prevention and Criminal Justice resolution 26/3",
      ].flatMap((text) => findCitations(text, "en", SAMPLE_FACTS).map(({ symbol }) => symbol)),
    ).toEqual(["A/RES/1514(XV)", "A/RES/S-30/1", "S/RES/2482(2019)", "E/RES/2015/20", "A/HRC/RES/16/2", "E/2017/30"]);
  });

  test("is not found without an organ, with two in the sentence, or with a number that the organ does not use", () => {
    expect(cited("In resolution 55/25 it is said")).toEqual([]);
    expect(cited("As resolution 58/3 says, the General Assembly and the Conference agree.")).toEqual([]);
    expect(cited("General Assembly resolution 11/2")).toEqual([]);
    expect(cited("General Assembly decision 50/411")).toEqual([]);
    expect(cited("Commission on Narcotic Drugs resolution 58/3; the Conference")).toEqual([]);
    expect(cited("General Assembly resolution 31/16 B")).toEqual([]);
  });

  test("is not attributed to an organ in a quoted title or another sentence", () => {
    expect(cited("In its resolution 11/2, “Follow-up to the General Assembly”, the Conference decided.")).toHaveLength(
      1,
    );
    expect(cited("The Conference met. Resolution 11/2 was read.")).toEqual([]);
  });
});

describe("a text that is cited by name alone", () => {
  const named = (names: Partial<Record<Locale, string[]>>) => ({
    ...SECOND_FACTS,
    namedTexts: [{ kind: "resolution" as const, number: "9/4", names }],
  });
  const REPORT = "CTL/CONF/2030/7";

  test("refers to the report with the resolution that contains it, for its own treaty only", () => {
    const text = "in accordance with the rules for the reading of tide gauges";
    expect(cited(text, "en", SECOND_FACTS)).toEqual([`rules for the reading of tide gauges → ${REPORT}`]);
    expect(cited(text)).toEqual([]);
    expect(cited(text, "en", COMMON_FACTS)).toEqual([]);
    expect(cited("procedures and rules for the functioning of the Mechanism")).toHaveLength(1);
    expect(cited("procedures and rules for the functioning of the Mechanism", "en", SECOND_FACTS)).toEqual([]);
  });

  test.each<[string, Locale, string, string[]]>([
    ["any space for a space", "en", "tide rules", ["tide rules", "tide\u00a0 rules", "tide\u202frules"]],
    ["either apostrophe", "fr", "règles d’eau", ["règles d’eau", "règles d'eau"]],
    ["the rest of a word for an asterisk", "ru", "правил* приливов", ["правила приливов", "правилами приливов"]],
    ["vowel marks or none in Arabic", "ar", "قواعد المدّ", ["قواعد المد", "قَوَاعِد المَدّ"]],
    ["its first letter capital or small", "en", "tide rules", ["Tide rules", "tide rules"]],
    ["other marks as they are", "en", "tide rules (2030) 1.2", ["tide rules (2030) 1.2"]],
    ["no spaces around it in Chinese", "zh", "潮汐规则", ["潮汐规则"]],
  ])("is found with %s", (_, locale, name, printed) => {
    const before = locale === "zh" ? "按照" : " ";
    for (const each of printed)
      expect(
        cited(`${before}${each}${locale === "zh" ? "第6段" : ", 6"}`, locale, named({ [locale]: [name] })),
      ).toEqual([`${each} → ${REPORT}`]);
  });

  test("is not found within other words, in other letters or in another language", () => {
    const facts = named({ en: ["tide rules (1.2)"], fr: ["règles"] });
    for (const text of ["riptide rules (1.2)", "tide ruless (1.2)", "tide rules (1x2)", "règles"])
      expect(cited(text, "en", facts)).toEqual([]);
    expect(cited("dérègles et règlesx", "fr", facts)).toEqual([]);
    expect(cited("بقواعد المدى", "ar", named({ ar: ["قواعد المد"] }))).toEqual([]);
    expect(cited("بقواعد المد", "ar", named({ ar: ["قواعد المد"] }))).toHaveLength(1);
  });

  test("is left out where the report of its session is unknown", () => {
    const facts = { ...SECOND_FACTS, reports: {} };
    expect(cited("the rules for the reading of tide gauges", "en", facts)).toEqual([]);
  });

  test("is found by its longest name where one contains another", () => {
    const facts = named({ en: ["tide rules", "tide rules of the lakes"] });
    expect(cited("the tide rules of the lakes", "en", facts)).toEqual([`tide rules of the lakes → ${REPORT}`]);
  });
});

describe("a document symbol", () => {
  test("is found in any language and script", () => {
    expect(cited("(CTOC/COP/WG.2/2023/2)")).toEqual(["CTOC/COP/WG.2/2023/2 → CTOC/COP/WG.2/2023/2"]);
    expect(cited("الوثيقة A/RES/55/25.", "ar")).toEqual(["A/RES/55/25 → A/RES/55/25"]);
    expect(cited("文件E/CN.15/2017/13、A/74/6。", "zh")).toEqual([
      "E/CN.15/2017/13 → E/CN.15/2017/13",
      "A/74/6 → A/74/6",
    ]);
    expect(cited("see CTOC/COP/2018/13/Add.1, para. 2")).toEqual(["CTOC/COP/2018/13/Add.1 → CTOC/COP/2018/13/Add.1"]);
  });

  test("is not found in an address, a word with a slash, or the middle of a longer one", () => {
    expect(cited("www.un.org/A/RES/55/25 AND/OR I/O A/B/C x/A/RES/55/25 A/RES/55/25/x")).toEqual([]);
  });
});

describe("the agenda of the sample meeting", () => {
  const seed = (locale: Locale) => readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8").split("\n");

  test.each(LOCALES)("has the same citations in %s as in the other languages", (locale) => {
    const symbols = seed(locale)
      .filter((line) => !line.includes("CTOC/COP/WG.2/2023/1"))
      .flatMap((line) => findCitations(line, locale, SAMPLE_FACTS).map(({ symbol }) => symbol));

    expect(symbols).toEqual([
      ...["CTOC/COP/2018/13", "CTOC/COP/WG.2/2023/2", "CTOC/COP/2018/13"],
      ...["CTOC/COP/2022/9", "E/2017/30", "CTOC/COP/WG.2/2023/3"],
    ]);
  });
});
