import { describe, expect, it } from "vitest";
import { wordMatcher } from "@/app/_domain/workspace/match-words";

const matches = (typed: string, ...texts: string[]) => wordMatcher(typed)(texts);

describe("a text matches what is typed", () => {
  it.each([
    ["beginnings of words, in any order", "tech gov", "Working Group of Government Experts on Technical Assistance"],
    ["another case, and without marks", "REUNION", "Réunion du Groupe de travail"],
    ["a number of a key", "wg2 2023", "wg2-2023"],
    ["Russian with ё or without it", "определ", "Опредёленные вопросы"],
    ["Arabic with the article", "الفريق العامل", "الفريق العامل للخبراء الحكوميين"],
    ["Arabic without it", "فريق عامل", "الفريق العامل للخبراء الحكوميين"],
    ["Arabic with another form of the alef", "اقرار", "إقرار جدول الأعمال"],
    ["an Arabic word up to a letter ه", "اله", "الهيئة"],
    ["a part of a Chinese name", "专家工作", "技术援助问题政府专家工作组"],
    ["a single Chinese character", "议", "临时议程说明"],
  ])("by %s", (_, typed, text) => {
    expect(matches(typed, text)).toBe(true);
  });

  it("only with every word, and never by the middle of one", () => {
    expect(matches("working 2024", "Working Group", "2023")).toBe(false);
    expect(matches("working 2023", "Working Group", "2023")).toBe(true);
    expect(matches("rking", "Working Group")).toBe(false);
    expect(matches("工专", "专家工作组")).toBe(false);
  });

  it("never where nothing is typed", () => {
    for (const typed of ["", "  ", "—", "?!"]) expect(matches(typed, "Working Group")).toBe(false);
  });
});
