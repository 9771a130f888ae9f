import { describe, expect, it } from "vitest";
import { assembleDraft, type StoredParagraph } from "@/app/_domain/report/assemble-draft";
import { composeParagraphs } from "@/app/_domain/report/compose-paragraphs";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { footnotesOf } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { inAll, meetingFacts, state } from "./meeting-facts";

/** The revisions of an unchanged text. */
const FIRST = { revision: 1, revisedAt: null, basedOn: 1 };

const OBSERVERS = ["observers", "non-signatories", "entities", "organizations"];

const some = { hasRecommendations: true };

function textOf(key: string, locale: Locale, facts = meetingFacts()): string {
  return composeParagraphs(facts, locale, some).find((paragraph) => paragraph.key === key)?.text ?? "";
}

/** Returns the composed paragraphs as stored, in six languages. */
function storedParagraphs(facts = meetingFacts()): StoredParagraph[] {
  return composeParagraphs(facts, "en", some).map(({ key, section, itemId }) => ({
    id: key,
    section,
    itemId,
    composed: true,
    factsRevision: 1,
    factsChangedAt: null,
    texts: Object.fromEntries(
      LOCALES.map((locale) => [locale, { ...FIRST, text: textOf(key, locale, facts), version: 1, edited: false }]),
    ),
  }));
}

const draft = { symbol: "CTOC/COP/WG.2/2023/L.1", datedOn: "2023-05-30" };

describe("a composed report", () => {
  it("has the chapters of a working group's report, in their order, in every language", () => {
    for (const locale of LOCALES) {
      const chapters = assembleDraft(meetingFacts(), draft, storedParagraphs(), locale).chapters;
      expect(chapters.map(({ key }) => key)).toEqual([
        "introduction",
        "recommendations",
        "deliberations",
        "organization",
        "adoption",
      ]);
    }
    const marks = (locale: Locale) =>
      assembleDraft(meetingFacts(), draft, storedParagraphs(), locale).chapters.map(
        ({ mark, heading }) => `${mark} ${heading}`,
      );
    expect(marks("en")[3]).toBe("IV. Organization of the meeting");
    expect(marks("zh")[0]).toBe("一. 导言");
    expect(marks("ar")[4]).toBe("خامسا- اعتماد التقرير");
  });

  it("says of each decision when, by whom and how it was taken, after the adoption of the agenda", () => {
    const decided = { id: "d", madeBy: "extended-bureau", procedure: "silence", decidedOn: "2023-02-03" } as const;
    const facts = meetingFacts({ decisions: [{ ...decided, texts: inAll("The topics.") }] });
    const texts = Object.fromEntries(LOCALES.map((locale) => [locale, textOf("decision:d", locale, facts)]));

    expect(texts).toEqual({
      ar: "في 3 شباط/فبراير 2023، اتخذ المكتب الموسَّع، من خلال إجراء الموافقة الصامتة، المقرر التالي: ”The topics. (ar)“.",
      zh: "2023年2月3日，扩大主席团经由默许程序作出以下决定：“The topics. (zh)”。",
      en: "On 3 February 2023, the following decision was taken by the extended Bureau through the silence procedure: “The topics”.",
      fr: "Le 3 février 2023, le Bureau élargi a pris, par procédure d’approbation tacite, la décision suivante\u00a0: «\u00a0The topics. (fr)\u00a0».",
      ru: "3 февраля 2023 года расширенным бюро в соответствии с процедурой отсутствия возражений было принято следующее решение: «The topics. (ru)».",
      es: "El 3 de febrero de 2023, la Mesa ampliada adoptó la siguiente decisión mediante un procedimiento de acuerdo tácito: “The topics. (es)”.",
    });
    const own = meetingFacts({
      decisions: [{ ...decided, madeBy: "body", procedure: "acclamation", texts: { en: "The format" } }],
    });
    expect(textOf("decision:d", "en", own)).toBe(
      "On 3 February 2023, the following decision was taken by acclamation: “The format”.",
    );
    const keys = composeParagraphs(facts, "en", some).map(({ key }) => key);
    expect(keys.indexOf("decision:d")).toBe(keys.indexOf("agenda") + 1);
  });

  it("has the same paragraphs in each language, none empty or with a broken footnote", () => {
    const keys = composeParagraphs(meetingFacts(), "en", some).map(({ key }) => key);
    for (const locale of LOCALES) {
      const paragraphs = composeParagraphs(meetingFacts(), locale, some);
      expect(paragraphs.map(({ key }) => key)).toEqual(keys);
      for (const { text } of paragraphs) {
        expect(text).not.toMatch(/undefined|null|\$\{/);
        expect(parseSource(text).problems).toEqual([]);
        expect(text.length).toBeGreaterThan(5);
      }
    }
  });

  it("numbers its paragraphs through all chapters, the same in every language", () => {
    const numbers = (locale: Locale) =>
      paragraphsOf(assembleDraft(meetingFacts(), draft, storedParagraphs(), locale)).map(({ id, mark }) => [
        id,
        Number.parseInt(mark, 10),
      ]);
    expect(numbers("en").map(([, number]) => number)).toEqual(numbers("en").map((_, index) => index + 1));
    for (const locale of LOCALES) expect(numbers(locale)).toEqual(numbers("en"));
  });

  it("numbers its footnotes through the whole text", () => {
    const paragraphs = storedParagraphs().map((paragraph) => ({
      ...paragraph,
      texts: {
        en: { ...FIRST, text: "Said.[^1] Said again.[^2]\n\n[^1]: One.\n\n[^2]: Two.", version: 1, edited: false },
      },
    }));
    const numbered = paragraphsOf(assembleDraft(meetingFacts(), draft, paragraphs, "en"));
    expect(numbered.map(({ firstFootnote }) => firstFootnote)).toEqual(numbered.map((_, index) => 1 + 2 * index));
    expect(footnotesOf(numbered[0]?.text ?? [])).toHaveLength(2);
  });

  it("never has a single sub-heading", () => {
    const one = meetingFacts({ items: meetingFacts().items.filter(({ id }) => id !== "i3") });
    for (const facts of [meetingFacts(), one]) {
      for (const chapter of assembleDraft(facts, draft, storedParagraphs(facts), "en").chapters) {
        expect(chapter.sections.length).not.toBe(1);
      }
    }
    const deliberations = assembleDraft(one, draft, storedParagraphs(one), "en").chapters[2];
    expect(deliberations?.sections).toEqual([]);
    expect(deliberations?.paragraphs.map(({ id }) => id)).toEqual(["considered:i2", "had-before:i2"]);
    expect(
      assembleDraft(meetingFacts(), draft, storedParagraphs(), "en").chapters[2]?.sections.map(({ mark }) => mark),
    ).toEqual(["A.", "B."]);
  });

  it("displays the best other language, marked, if a paragraph lacks one", () => {
    const paragraphs = storedParagraphs().map(({ texts, ...paragraph }) => ({
      ...paragraph,
      texts: { zh: texts.zh, en: texts.en },
    }));
    const [first] = paragraphsOf(assembleDraft(meetingFacts(), draft, paragraphs, "fr"));
    expect(first).toMatchObject({ locale: "en", remarks: ["[Anglais seulement]"], version: 0 });
    expect(paragraphsOf(assembleDraft(meetingFacts(), draft, paragraphs, "zh"))[0]?.remarks).toEqual([]);
  });

  it("prints the masthead as each language does", () => {
    const masthead = (locale: Locale) => assembleDraft(meetingFacts(), draft, storedParagraphs(), locale).masthead;
    expect(masthead("en")).toMatchObject({ distribution: "Distr.: Limited", date: "30 May 2023", language: null });
    expect(masthead("fr")).toMatchObject({ distribution: "Distr. limitée", language: "Français" });
    expect(masthead("fr").original).toBe("Original\u00a0: anglais");
    expect(masthead("es")).toMatchObject({ distribution: "Distr. limitada", original: "Original: inglés" });
    expect(masthead("ar")).toMatchObject({ distribution: "Distr.: Limited", date: "30 May 2023", language: "Arabic" });
    expect(masthead("zh").placeAndDates).toBe("2023年5月29日和30日，维也纳");
  });
});

describe("the sentences of a report", () => {
  it("name the plenary meetings that considered an item, with the ordinals and forms of each language", () => {
    expect(textOf("considered:i2", "en")).toBe(
      "Agenda item\u00a02, entitled “The Mechanism”, was considered at the 1st and 2nd meetings, on 29 May 2023.",
    );
    expect(textOf("considered:i3", "en")).toContain(" at the 2nd and 3rd meetings, on 29 and 30 May.");
    expect(textOf("considered:i2", "fr")).toContain(" a été examiné aux 1re et 2e séances, le 29 mai 2023.");
    expect(textOf("considered:i3", "fr")).toContain(" aux 2e et 3e séances, les 29 et 30 mai.");
    expect(textOf("considered:i3", "es")).toContain("en las sesiones 2ª y 3ª, celebradas los días 29 y 30 de mayo.");
    expect(textOf("considered:i2", "ru")).toContain(" на 1-м и 2-м заседаниях 29 мая 2023 года.");
    expect(textOf("considered:i3", "ru")).toContain(" на 2-м и 3-м заседаниях 29 и 30 мая.");
    expect(textOf("considered:i2", "zh")).toMatch(/^2023年5月29日第1次和第2次会议审议了/);
    expect(textOf("considered:i3", "zh")).toMatch(/^5月29日和30日第2次和第3次会议审议了/);
    expect(textOf("considered:i3", "ar")).toContain("في الجلستين الثانية والثالثة، المعقودتين في 29 و30 أيار/مايو.");
    expect(textOf("considered:i2", "ar")).toContain("المعنون ”The Mechanism (ar)“");
    expect(textOf("agenda", "en")).toContain("The following agenda was adopted at the 1st meeting, on 29 May:");
    expect(textOf("agenda", "ru")).toContain("На 1-м заседании 29 мая была утверждена");
    expect(textOf("agenda", "ar")).toContain("في الجلسة الأولى، المعقودة في 29 أيار/مايو:");
  });

  it("count the plenary meetings in words, with the plural forms of each language", () => {
    const sentence = (locale: Locale, count: number) =>
      textOf("held", locale, meetingFacts({ plenaryMeetings: meetingFacts().plenaryMeetings.slice(0, count) }));
    expect(sentence("en", 4)).toBe(
      "The Working Group of Government Experts on Technical Assistance met in Vienna on 29 and 30 May 2023, holding a total of four meetings.",
    );
    expect(sentence("en", 1)).toContain("one meeting.");
    expect(sentence("fr", 4)).toBe(
      "La quatorzième réunion s’est tenue à Vienne les 29 et 30 mai 2023 et a comporté au total quatre séances plénières.",
    );
    expect(sentence("es", 4)).toBe(
      "La 14ª reunión se celebró en Viena los días 29 y 30 de mayo de 2023 y constó en total de cuatro sesiones plenarias.",
    );
    expect(sentence("ru", 1)).toContain("одно пленарное заседание.");
    expect(sentence("ru", 4)).toBe(
      "Четырнадцатое совещание прошло в Вене 29 и 30 мая 2023 года; в общей сложности было проведено четыре пленарных заседания.",
    );
    expect(sentence("zh", 2)).toContain("第十四次会议于2023年5月29日和30日在维也纳举行，共召开了两次全体会议。");
    expect(sentence("ar", 2)).toContain("عُقد الاجتماع الرابع عشر في فيينا يومي 29 و30 أيار/مايو 2023");
    expect(sentence("ar", 2)).toContain("جلستين عامتين");
    expect(sentence("ar", 4)).toContain("أربع جلسات عامة");
  });

  it.each([
    ["Вена", "в Вене"],
    ["Казань", "в Казани"],
    ["Севилья", "в Севилье"],
    ["Александрия", "в Александрии"],
    ["Брюссель", "в Брюсселе"],
    ["Афины", "в Афинах"],
    ["Бангкок", "в Бангкоке"],
    ["Шанхай", "в Шанхае"],
    ["Найроби", "в Найроби"],
  ])("decline the place in Russian: %s", (place, after) => {
    const { meeting } = meetingFacts();
    expect(textOf("held", "ru", meetingFacts({ meeting: { ...meeting, places: { ru: place } } }))).toContain(
      ` ${after} 29 и 30 мая`,
    );
  });

  it("print the agenda as a list, an item with sub-items ending before them", () => {
    expect(textOf("agenda", "en").split("\n")).toEqual([
      "The following agenda was adopted at the 1st meeting, on 29 May:[^1]",
      "",
      "1. Organizational matters:",
      "(a) Opening;",
      "(b) Adoption of the agenda.",
      "2. The Mechanism.",
      "3. Prevention.",
      "4. Adoption of the report.",
      "",
      "[^1]: For the annotated provisional agenda, see CTOC/COP/WG.2/2023/1.",
    ]);
    expect(textOf("agenda", "fr")).toContain(
      "L’ordre du jour suivant a été adopté à la 1re séance, le 29 mai[^1]\u00a0:\n",
    );
    expect(textOf("agenda", "es")).toContain(
      "Se aprobó el siguiente programa en la 1ª sesión, celebrada el 29 de mayo[^1]:\n",
    );
    expect(textOf("agenda", "fr")).toContain("a) Opening (fr)\u00a0;");
    expect(textOf("agenda", "ar")).toContain("(أ) Opening (ar)؛");
    expect(textOf("agenda", "ar")).toContain("1- Organizational matters (ar):");
    expect(textOf("agenda", "zh")).toContain("1. Organizational matters (zh)：");
    for (const locale of LOCALES)
      expect(parseSource(textOf("agenda", locale)).text[1]).toMatchObject({ type: "list", items: { length: 6 } });
  });

  it("name a single document in the sentence, in Chinese without a space", () => {
    const one = meetingFacts({ documents: meetingFacts().documents.slice(1) });
    expect(textOf("documents", "en", one)).toMatch(/document: Background paper \(CTOC\/COP\/WG\.2\/2023\/2\)\.$/);
    expect(textOf("documents", "zh", one)).toMatch(/下列文件：Background paper/);
    expect(textOf("had-before:i2", "zh", one)).toContain("收到了CTOC/COP/WG.2/2023/2号文件。");
  });

  it("name the States that submitted legislation in the alphabetical order of the language", () => {
    const facts = meetingFacts({
      statesWithLegislation: [
        state("XC", { en: "Zeeland", fr: "Île Zéta", ru: "Ямайка" }),
        state("XA", { en: "Ålmark", fr: "Zone A", ru: "Ёлка" }),
        state("XB", { en: "Bergen", fr: "Écosse", ru: "Австрия" }),
      ],
    });
    expect(textOf("legislation", "en", facts)).toContain("States: Ålmark, Bergen and Zeeland.");
    expect(textOf("legislation", "fr", facts)).toContain("Écosse, Île Zéta et Zone A.");
    expect(textOf("legislation", "ru", facts)).toContain("Австрия, Ёлка и Ямайка.");
    const one = meetingFacts({ statesWithLegislation: [state("XA", inAll("Sample State A"))] });
    expect(textOf("legislation", "en", one)).toContain("by the following State: Sample State A.");
    expect(textOf("legislation", "en")).toBe("");
  });

  it("never end in two full stops after a name that ends in one", () => {
    const facts = { ...meetingFacts(), statesWithLegislation: [state("XA", inAll("Sample Rep."))] };
    for (const locale of LOCALES) expect(textOf("legislation", locale, facts)).not.toMatch(/\.\./);
    expect(textOf("legislation", "en", facts)).toMatch(/: Sample Rep\.$/);
  });

  it("leave unknown facts to the secretariat, in brackets", () => {
    for (const key of ["mandate", "opened", "statements", "parties", ...OBSERVERS, "participants"]) {
      for (const locale of LOCALES) expect(textOf(key, locale)).toMatch(/\[[^\]]+\]/);
    }
    const unscheduled = meetingFacts({ plenaryMeetings: [] });
    expect(textOf("considered:i2", "en", unscheduled)).toContain("[The meeting and its date to be inserted");
  });

  it("adopt the report on the day on which its item is taken up for the last time", () => {
    expect(textOf("adopted", "en")).toBe("The present report was adopted on 30 May 2023.");
    expect(textOf("adopted", "zh")).toBe("2023年5月30日，会议通过了本报告。");
  });

  it("are right for a body whose name is masculine, feminine or plural", () => {
    const bodies: Record<Locale, [string, string, string]> = {
      en: ["Sample Committee", "Sample Commission", "Sample Meetings of Experts"],
      fr: ["Comité modèle", "Commission modèle", "Réunions modèles"],
      es: ["Comité modelo", "Comisión modelo", "Reuniones modelo"],
      ru: ["Образцовый комитет", "Образцовая комиссия", "Образцовые совещания"],
      ar: ["الفريق النموذجي", "اللجنة النموذجية", "المقررون النموذجيون"],
      zh: ["示例委员会", "示例小组", "示例专家会议"],
    };
    // Between the start or a mark and the next mark a name agrees with nothing; the English article and past tense, and Chinese, have no forms.
    const apart = (name: string) => new RegExp(`(?:^|[:;؛،,]\\s)${name}(?=[\\s\u00a0]?[:;؛،,.])`);
    const alone: Record<Locale, (name: string) => RegExp> = {
      ...{ ar: apart, fr: apart, ru: apart, es: apart },
      en: (name) => new RegExp(`(?:^The|\\bthe) ${name}(?: met\\b| held in\\b|\\])`),
      zh: (name) => new RegExp(name),
    };
    for (const locale of LOCALES) {
      const frames = bodies[locale].flatMap((name) =>
        bodies[locale].map((organ) => {
          const facts = meetingFacts();
          const body = { ...facts.body, names: { [locale]: name }, organNames: { [locale]: `${organ} II` } };
          const ofBody = { ...facts, body };
          const title = assembleDraft(ofBody, draft, storedParagraphs(ofBody), locale).title;
          const texts = [title, ...composeParagraphs(ofBody, locale, some).map(({ text }) => text)];
          const withName = texts.filter(
            (text) => text.includes(name) && text.replaceAll(`${organ} II`, "").includes(name),
          );
          expect(withName.length).toBeGreaterThanOrEqual(2);
          for (const text of withName) expect(text.replaceAll(`${organ} II`, "§")).toMatch(alone[locale](name));
          expect(texts.join("\n")).not.toMatch(
            /Working Group|Groupe de travail|Grupo de Trabajo|Рабоч|الفريق العامل|工作组/,
          );

          return texts.join("\n").replaceAll(`${organ} II`, "§").replaceAll(name, "¤");
        }),
      );
      expect(new Set(frames).size).toBe(1);
    }
  });

  it("give each category of observers a paragraph of its own", () => {
    const keys = composeParagraphs(meetingFacts(), "en", some).map(({ key }) => key);
    expect(keys.slice(keys.indexOf("parties"), keys.indexOf("participants"))).toEqual(["parties", ...OBSERVERS]);
    for (const locale of LOCALES) expect(new Set(OBSERVERS.map((key) => textOf(key, locale))).size).toBe(4);
  });

  it("never turn part of a title into a footnote or a new line", () => {
    const facts = meetingFacts({
      items: meetingFacts().items.map((item) => ({ ...item, titles: inAll("A [^1]\ntitle") })),
    });
    for (const { text } of composeParagraphs(facts, "en", some)) expect(parseSource(text).problems).toEqual([]);
  });
});
