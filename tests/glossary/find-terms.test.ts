import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Glossary } from "@/app/_vocabulary/glossary/glossary";
import type { GlossaryTerm } from "@/app/_vocabulary/glossary/glossary-term";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

const SEED = join(import.meta.dirname, "../../db/seed");
const terms: (Omit<GlossaryTerm, "id"> & { key: string })[] = JSON.parse(
  readFileSync(join(SEED, "ctoc/glossary.json"), "utf8"),
);
const glossary = new Glossary(terms.map(({ key, names, variants = {} }) => ({ id: key, names, variants })));
const sample = (locale: Locale) => readFileSync(join(SEED, "wg2-2023", `${locale}.txt`), "utf8");
const found = (text: string, locale: Locale) => glossary.pairsIn(text, locale, "en").map(({ target }) => target);
const missing = (source: string, translation: string, target: Locale) =>
  glossary.missingIn(translation, target, source, "en").map((pair) => pair.target);

it("has 50 terms or more, each in all six languages, none twice", () => {
  expect(terms.length).toBeGreaterThan(50);
  for (const { names } of terms) expect(Object.keys(names).sort()).toEqual([...LOCALES].sort());
  for (const locale of LOCALES)
    expect(new Set(terms.map(({ key, names }) => `${key} ${names[locale]}`)).size).toBe(terms.length);
});

describe("the terms of a text", () => {
  it.each<[Locale, string, string[]]>([
    ["en", "The Working Groups met; technical assistance was requested.", ["Working Group", "technical assistance"]],
    ["fr", "l’assistance technique et les États parties", ["technical assistance", "State party"]],
    ["es", "necesidades de asistencia técnica", ["technical assistance needs"]],
    ["ru", "о технической помощи рабочей группы", ["technical assistance", "Working Group"]],
    ["ar", "وبالمساعدة التقنية للفريق العامل", ["technical assistance", "Working Group"]],
    ["zh", "缔约方会议扩大主席团核准了会议计划", ["Conference of the Parties", "extended Bureau"]],
  ])("in %s have their endings: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected);
  });

  it("are the longest at their place, in the order of the text, each once", () => {
    const text =
      "Working Group of Government Experts on Technical Assistance. The Working Group and the Working Group.";
    expect(found(text, "en")).toEqual(["Working Group of Government Experts on Technical Assistance", "Working Group"]);
  });

  it("do not go over the end of a sentence, nor begin within a word", () => {
    expect(found("He gave technical. Assistance came.", "en")).toEqual([]);
    expect(found("个人权利", "zh")).toEqual([]);
  });

  it("are none where the other language has none", () => {
    const one = new Glossary([{ id: "a", names: { en: "reed bed", fr: "roselière" }, variants: {} }]);
    expect(one.pairsIn("A reed bed.", "en", "ru")).toEqual([]);
    expect(one.pairsIn("Reed beds.", "en", "fr")).toEqual([{ source: "reed bed", target: "roselière" }]);
  });
});

describe("a translation", () => {
  it.each<[Locale, string, string]>([
    ["fr", "l’aide technique", "assistance technique"],
    ["es", "la ayuda técnica", "asistencia técnica"],
    ["ru", "техническое содействие", "техническая помощь"],
    ["ar", "العون التقني", "المساعدة التقنية"],
    ["zh", "技术支持", "技术援助"],
  ])("in %s lacks an official term: %s", (target, translation, term) => {
    expect(missing("technical assistance", translation, target)).toEqual([term]);
  });

  it.each<[Locale, string, string]>([
    ["fr", "State parties", "l’État partie"],
    ["es", "country reviews", "exámenes de los países"],
    ["ru", "trafficking in persons", "борьба с торговлей людьми"],
    ["ru", "organized criminal groups", "организованных преступных групп"],
    ["ar", "technical assistance", "بتقديم المساعدة التقنية"],
    ["ar", "smuggling of migrants", "لتهريب المهاجرين"],
    ["ar", "States parties", "والدول الأطراف"],
    ["zh", "United Nations Office on Drugs and Crime", "毒品和犯罪问题办公室"],
  ])("in %s has the term of “%s” in another form: %s", (target, source, translation) => {
    expect(missing(source, translation, target)).toEqual([]);
  });

  it("of the sample agenda has every official term of its source, in all thirty directions", () => {
    const lacking = LOCALES.flatMap((source) =>
      LOCALES.filter((each) => each !== source).flatMap((target) =>
        glossary
          .missingIn(sample(target), target, sample(source), source)
          .map((pair) => `${source}-${target} ${pair.target}`),
      ),
    );
    expect(lacking).toEqual([]);
  });
});
