import { describe, expect, test } from "vitest";
import { countWords } from "@/app/_vocabulary/count-words";
import {
  type DocumentProgress,
  firstOpenDeadline,
  NO_DUE_DAYS,
  proposedDueDays,
  withoutPast,
  wordsOverLimit,
} from "@/app/_vocabulary/document-deadlines";
import { LOCALES } from "@/app/_vocabulary/locales";

const DUE = { submissionDue: "2023-03-01", translationDue: "2023-04-01", issueDue: "2023-04-10" };
const progress = (more: Partial<DocumentProgress> = {}): DocumentProgress => ({
  symbol: "TEST/WG.9/2023/2",
  originalLanguage: "en",
  issued: [],
  inTranslation: [],
  waiting: [],
  isSubmitted: false,
  ...more,
});
const open = (more: Partial<DocumentProgress>, today: string, due = DUE) =>
  firstOpenDeadline(due, progress(more), today);

describe("the first open deadline", () => {
  test("is that of the author until something is received", () => {
    expect(open({}, "2023-03-06")).toEqual({ deadline: "submission", day: "2023-03-01", daysLate: 5, languages: [] });
    expect(open({}, "2023-02-27")?.daysLate).toBe(-2);
    expect(open({ isSubmitted: true }, "2023-03-06")?.deadline).toBe("translation");
  });

  test("is then that of the translations that are neither received nor issued, without the original", () => {
    const due = open({ issued: ["en"], waiting: ["fr", "ar"], isSubmitted: true }, "2023-04-01");
    expect(due).toEqual({
      deadline: "translation",
      day: "2023-04-01",
      daysLate: 0,
      languages: LOCALES.filter((locale) => !["en", "fr", "ar"].includes(locale)),
    });
  });

  test("is last that of the issue, and none once all languages are issued", () => {
    const waiting = LOCALES.filter((locale) => locale !== "en");
    expect(open({ issued: ["en"], waiting, isSubmitted: true }, "2023-05-01")).toMatchObject({
      deadline: "issue",
      daysLate: 21,
      languages: waiting,
    });
    expect(open({ issued: [...LOCALES] }, "2023-05-01")).toBeUndefined();
  });

  test("is one that has a day", () => {
    expect(open({}, "2023-03-06", { ...DUE, submissionDue: "" })?.deadline).toBe("translation");
    expect(firstOpenDeadline(NO_DUE_DAYS, progress(), "2023-03-06")).toBeUndefined();
  });

  test("of a conference room paper is of the languages in which it is expected", () => {
    const paper = { symbol: "TEST/WG.9/2023/CRP.1", issued: ["en" as const] };
    expect(open(paper, "2023-05-01")).toBeUndefined();
    expect(open({ ...paper, inTranslation: ["fr"] }, "2023-05-01")?.languages).toEqual(["fr"]);
  });
});

describe("the usual days", () => {
  test("are ten, seven and six weeks before the opening", () => {
    expect(proposedDueDays("TEST/WG.9/2023/2", "2023-05-29")).toEqual({
      submissionDue: "2023-03-20",
      translationDue: "2023-04-10",
      issueDue: "2023-04-17",
    });
  });

  test("are none of documents of the meeting itself", () => {
    for (const symbol of ["TEST/WG.9/2023/L.1/Add.1", "TEST/WG.9/2023/CRP.2", "TEST/WG.9/2023/INF/1"])
      expect(proposedDueDays(symbol, "2023-05-29")).toEqual(NO_DUE_DAYS);
  });

  test("fill a new document only from today on", () => {
    expect(withoutPast(DUE, "2023-04-01")).toEqual({ ...DUE, submissionDue: null });
  });
});

describe("words", () => {
  test("stand between spaces and have a letter or a digit, in every script", () => {
    expect(countWords("The Working Group’s twenty-first meeting – 29 May 2023, 10 a.m.")).toBe(10);
    expect(countWords("")).toBe(0);
    expect(countWords("اجتمع الفريقُ العامل في فيينا، يومي ٢٩ و٣٠ أيار/مايو ٢٠٢٣.")).toBe(10);
    expect(countWords("Рабочая группа – 2023 год")).toBe(4);
  });

  test("are characters in Chinese, without punctuation", () => {
    expect(countWords("工作组第十四次会议，维也纳。")).toBe(12);
    expect(countWords("见CTOC/COP/2023/1号文件 （第2段）")).toBe(8);
  });

  test("have a limit for reports and papers of the Secretariat alone, and not in Chinese", () => {
    expect(wordsOverLimit("background-paper", "en", 8_501)).toEqual({ limit: 8_500, over: 1 });
    expect(wordsOverLimit("report", "en", 10_700)).toBeUndefined();
    expect(wordsOverLimit("other", "en", 50_000)).toBeUndefined();
    expect(wordsOverLimit("report", "zh", 50_000)).toBeUndefined();
  });
});
