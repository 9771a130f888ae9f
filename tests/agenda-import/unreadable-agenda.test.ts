import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { FindingKind } from "@/app/_domain/agenda-import/findings";
import { UnreadableAgenda } from "@/app/_domain/agenda-import/unreadable-agenda";
import { stripInvisibleMarks } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { readAgendaText } from "../support/agenda-text";
import { printAgenda } from "./print-agenda";
import { changed, seed } from "./seed";

const zh = seed("zh");
const en = seed("en");
const removed = () => [];

describe("a document that is no agenda is refused with its line and the reason", () => {
  it.each<[reason: string, line: number, text: string]>([
    ["no-title", 1, "A text about something else.\n"],
    ["no-title", 1, "Report on the fourteenth meeting\n\nI. Introduction\n\n1. The meeting was held in Vienna.\n"],
    ["no-title", 1, ""],
    ["no-items", 4, "Working Group\n\n\nProvisional agenda\n\nThere are none.\n"],
  ])("%s, line %i", (reason, line, text) => {
    expect(refusalOf(text)).toEqual({ reason, line });
  });
});

describe("a document with a fault is read, and the fault is a finding", () => {
  it.each<[kind: FindingKind, text: string]>([
    ["date-does-not-exist", changed(zh, "2023年2月3日", (line) => line.replace("2月3日", "2月30日"))],
    ["items-out-of-order", changed(zh, "4. 其他事项。", () => "6. 其他事项。")],
    ["programme-item-unknown", changed(zh, "下午 3 时至 6 时\t5", (line) => line.replace("5", "6"))],
    ["hours-assumed", changed(zh, "上午 10 时", (line) => line.replace("上午 10 时至下午 1 时", "上午"))],
    ["dates-assumed", changed(zh, "2023 年 5 月 29 日和", removed)],
    ["note-outside-text", changed(zh, "4. 其他事项。", () => "4. 其他事项¹。")],
  ])("%s", (kind, text) => {
    expect(readAgendaText(text).findings.map((finding) => finding.kind)).toContain(kind);
  });

  it.each([
    ["en", /^(?=\d\. )/gm, "Item "],
    ["fr", /^(?=\d\. )/gm, "Point "],
    ["zh", /^(?=\d\. )/gm, "项目"],
  ] as const)("in %s the word before the number of an item is none", (locale, number, word) => {
    const [before, after = ""] = seed(locale).split(/(?<=^(?:Annotations|说明)$)/m);
    const kinds = readAgendaText(before + after.replace(number, word)).findings.map(({ kind }) => kind);
    expect(kinds).not.toContain("text-not-placed");
  });

  it("what is not printed is not invented", () => {
    const bare = zh.replaceAll(/\(CTOC[^)]*\)/g, "").replaceAll("第十四次会议", "会议");
    expect(readAgendaText(bare)).toMatchObject({ symbol: null, session: null });
  });
});

describe("no line is lost silently", () => {
  it.each(LOCALES)("if the text in %s breaks off, lacks a line, or has one twice", (locale) => {
    const lines = seed(locale).split("\n");
    lines.forEach((line, index) => {
      if (index % 3 > 0) return;
      expectCompleteOrRefused(lines.slice(0, index).join("\n"));
      expectCompleteOrRefused(lines.toSpliced(index, 1).join("\n"));
      expectCompleteOrRefused(lines.toSpliced(index, 0, line).join("\n"));
      expectCompleteOrRefused(lines.toSpliced(index, 0, "", line, "").join("\n"));
    });
  });

  it("if lines are in any other order", () => {
    const lines = zh.split("\n");
    const place = fc.nat(lines.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 4 }), (moves) => {
        const moved = moves.reduce(
          (text, [from, to]) => text.toSpliced(from, 1).toSpliced(to, 0, text[from] ?? ""),
          lines,
        );
        expectCompleteOrRefused(moved.join("\n"));
      }),
      { numRuns: 200 },
    );
  });

  it("if a line has any other content", () => {
    const lines = en.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string({ unit: "binary", maxLength: 60 }), (index, text) => {
        expectCompleteOrRefused(lines.toSpliced(index, 0, "", text.replace(/\s/g, " "), "").join("\n"));
      }),
      { numRuns: 200 },
    );
  });
});

function refusalOf(text: string) {
  try {
    readAgendaText(text);
  } catch (error) {
    if (error instanceof UnreadableAgenda) return { reason: error.reason, line: error.line };
    throw error;
  }

  return undefined;
}

const CONTINUED = /（续）|\((?:continued|suite|continuación|продолжение|تابع)\)/g;
/** Shorter lines are marks. */
const SHORTEST = 6;

/** Every line after the title is in the agenda, or in a finding. */
function expectCompleteOrRefused(text: string): void {
  let agenda: ReadAgenda;
  try {
    agenda = readAgendaText(text);
  } catch (error) {
    if (error instanceof UnreadableAgenda) return;
    throw error;
  }
  const unplaced = agenda.findings.flatMap(({ kind, detail }) =>
    kind === "text-not-placed" ? String(detail.text) : [],
  );
  const days = agenda.table.days.map(({ printed }) => printed);
  const whole = [...printAgenda(agenda), ...days, ...unplaced].map(plain).join("");
  const lines = text.replaceAll(CONTINUED, "").split("\n").slice(agenda.titleLine);
  for (const line of lines.flatMap((each) => each.split(/[\t,，。;；()（）]/)).map(plain))
    if ((line.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST && !whole.includes(line)) expect(whole).toContain(line);
}

/**
 * Removes white space, invisible marks, footnote marks, the punctuation of lists, and
 * "(continued)", which is derived.
 */
const plain = cached((line: string) =>
  stripInvisibleMarks(line)
    .replace(/[\s\p{Cc}⁰¹²³⁴-⁹]/gu, "")
    .replace(/^[-–•>]?(?:[(（]?[\p{L}\p{Nd}]{1,4}ـ?[)）.．、-])?|[:;.：；。؛،,，]$/gu, "")
    .replace(CONTINUED, ""),
);

/** Remembers the results of a function: the altered texts share nearly all of their lines. */
function cached<Result>(compute: (line: string) => Result): (line: string) => Result {
  const results = new Map<string, Result>();

  return (line) => {
    const result = results.get(line) ?? compute(line);
    results.set(line, result);
    return result;
  };
}
