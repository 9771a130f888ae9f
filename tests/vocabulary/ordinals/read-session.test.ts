import { describe, expect, it } from "vitest";
import type { Locale } from "@/app/_vocabulary/locales";
import { readSessions } from "@/app/_vocabulary/ordinals/read-session";

const read = (text: string, locale: Locale) =>
  readSessions(text, locale).map(({ number, resumed }) => (resumed ? `${number} resumed ${resumed}` : number));

describe("the number of a session", () => {
  it.each<[Locale, string, (number | string)[]]>([
    ["en", "Sixty-seventh session", [67]],
    ["en", "Thirty- second session", [32]],
    ["en", "52nd session", [52]],
    ["en", "Second resumed fifteenth session", ["15 resumed 2"]],
    ["en", "Reconvened sixty-fifth session", ["65 resumed 1"]],
    ["en", "Thirty-second special session", [32]],
    ["en", "One hundred and fortieth session", [140]],
    ["en", "the fourteenth meeting of the twelfth session", [14, 12]],
    ["fr", "Cinquante-deuxième session", [52]],
    ["fr", "Vingt et unième session", [21]],
    ["en", "Fifty-third executive session", [53]],
    ["en", "Eleventh (pre-sessional) executive session", [11]],
    ["en", "Fourth substantive session", [4]],
    ["fr", "Soixante et onzième session", [71]],
    ["fr", "Quatre-vingt-dix-septième session", [97]],
    ["fr", "67e session", [67]],
    ["fr", "XXVe session", [25]],
    ["fr", "Dixième réunion directive", [10]],
    ["fr", "Reprise de la quinzième session", ["15 resumed 1"]],
    ["es", "67º período de sesiones", [67]],
    ["es", "Decimotercer período de sesiones", [13]],
    ["es", "14ª reunión", [14]],
    ["es", "XL Reunión Ordinaria", [40]],
    ["es", "Quincuagésimo tercer período ordinario de sesiones", [53]],
    ["es", "Décima reunión ejecutiva", [10]],
    ["es", "Vigésimo séptimo período de sesiones", [27]],
    ["ru", "Шестьдесят седьмая сессия", [67]],
    ["ru", "Четырнадцатое совещание", [14]],
    ["ru", "на своей сороковой сессии", [40]],
    ["ru", "Возобновленная пятнадцатая сессия", ["15 resumed 1"]],
    ["ar", "الدورة السابعة والستون", [67]],
    ["ar", "الاجتماع الرابع عشر", [14]],
    ["ar", "الدورة الحادية والعشرين", [21]],
    ["ar", "الدورة الخامسة عشرة المستأنفة", ["15 resumed 1"]],
    ["ar", "الدورة الخامسة عشرة المستأنفة الثانية", ["15 resumed 2"]],
    ["zh", "第六十七届会议", [67]],
    ["zh", "第十四次会议", [14]],
    ["zh", "第一百零二届会议", [102]],
    ["zh", "第十五届会议第二次续会", ["15 resumed 2"]],
  ])("is read in %s from “%s”", (locale, text, expected) => {
    expect(read(text, locale)).toEqual(expected);
  });

  it("is not read from other words", () => {
    expect(read("The meeting will be opened; the first item; a session", "en")).toEqual([]);
  });
});
