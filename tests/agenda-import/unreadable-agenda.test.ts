import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAgenda } from "@/app/_domain/agenda-import/read-agenda";
import { UnreadableAgenda } from "@/app/_domain/agenda-import/unreadable-agenda";
import { stripInvisibleMarks } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { printAgenda } from "./print-agenda";
import { changed, lineOf, seed } from "./seed";

const zh = seed("zh");
const en = seed("en");
const removed = () => [];
const twice = (line: string) => [line, line];

describe("an unreadable text is refused with its line and the reason", () => {
  it.each<[reason: string, line: number, text: string]>([
    ["no-title", 1, "A text about something else.\n"],
    ["no-title", 17, changed(zh, "临时议程说明", removed)],
    ["no-agenda", 27, changed(zh, "临时议程", removed, 2)],
    ["no-annotations", 55, changed(zh, "说明", removed)],
    ["no-organization-of-work", 41, zh.split("\n").slice(0, 41).join("\n")],
    ["heading-twice", 18, changed(zh, "临时议程说明", (line) => [line, "", line])],
    ["masthead-line-unknown", 14, changed(zh, "技术援助问题政府专家工作组", (line) => [line, "", "另一行"])],
    ["masthead-line-twice", 8, changed(zh, "Distr.", twice)],
    ["no-working-group", 16, changed(zh, "技术援助问题政府专家工作组", () => "")],
    ["no-place-and-dates", 16, changed(zh, "2023 年 5 月 29 日和", () => "")],
    ["date-does-not-exist", 14, changed(zh, "2023 年 5 月 29 日和", () => "2023 年 2 月 29 日和 30 日，维也纳")],
    ["date-does-not-exist", 42, changed(zh, "2023年2月3日", (line) => line.replace("2月3日", "2月30日"))],
    ["date-does-not-exist", 97, changed(zh, "2023年5月29日，", (line) => line.replace("29日", "32日"))],
    ["item-twice", 25, changed(zh, "4. 其他事项。", () => "3. 其他事项。")],
    ["item-twice", 22, changed(zh, "- (b)", (line) => line.replace("(b)", "(a)"))],
    ["sub-item-without-item", 20, changed(zh, "1. 组织事项:", () => " - (a) 组织事项:")],
    ["agenda-line-unknown", 24, changed(zh, "2. 与", (line) => [line, "其他"])],
    ["text-before-item", 30, changed(zh, "1. 组织事项", () => "组织事项", 2)],
    ["annotation-of-unknown-item", 88, changed(zh, "5. 通过报告", () => "6. 通过报告", 2)],
    ["annotation-twice", 88, changed(zh, "5. 通过报告", () => "4. 通过报告", 2)],
    ["documentation-twice", 58, changed(zh, "文件", (line) => [line, "", line])],
    ["document-twice", 59, changed(zh, "秘书处编写的背景文件,", twice)],
    ["footnote-without-text", 60, changed(zh, "² ", () => "")],
    ["footnote-not-called", 64, changed(zh, "根据审议机制运作程序和规则第53段", (line) => line.replace("²", ""))],
    ["footnote-twice", 63, changed(zh, "¹ ", twice)],
    ["footnote-called-twice", 60, changed(zh, "根据审议机制运作程序和规则第53段", (line) => line.replace("²", "¹"))],
    ["footnote-out-of-place", 25, changed(zh, "4. 其他事项。", (line) => `${line}¹`)],
    ["row-before-day", 97, changed(zh, "2023年5月29日，", removed)],
    ["row-before-time", 98, changed(zh, "上午 10 时", (line) => line.replace(/^[^\t]+/, ""))],
    ["row-of-unknown-item", 106, changed(zh, "下午 3 时至 6 时	5", (line) => line.replace("5", "6"))],
    ["row-unknown", 98, changed(zh, "上午 10 时", (line) => line.replace("上午 10 时至下午 1 时", "上午"))],
    ["row-twice", 100, changed(zh, "1(b)", twice)],
    ["day-without-time", 103, zh.split("\n").slice(0, 103).join("\n")],
    ["day-twice", 103, changed(zh, "2023年5月30日，", (line) => line.replace("30", "29"))],
    ["time-does-not-exist", 100, changed(zh, "下午 3 时", (line) => line.replace("6 时", "2 时"))],
    [
      "plenary-meetings-out-of-order",
      100,
      changed(zh, "下午 3 时", (line) => line.replace("下午 3 时至 6 时", "上午 9 时至下午 1 时")),
    ],
    ["no-ordinal", 28, zh.replaceAll("第十四次会议", "会议")],
    ["no-symbol", 16, zh.replaceAll(/\(CTOC[^)]*\)/g, "")],
    ["not-text", 1, `\0${zh}`],
    ["not-text", lineOf(en, "Vienna"), changed(en, "Vienna", (line) => `${line}\ufffd`)],
    ["no-place-and-dates", lineOf(en, "Annotated provisional agenda"), changed(en, "Vienna", () => "")],
  ])("%s, line %i", (reason, line, text) => {
    expect(refusalOf(text)).toEqual({ reason, line });
  });
});

describe("no line is lost silently", () => {
  it.each(LOCALES)("if the text in %s breaks off, lacks a line, or has one twice", (locale) => {
    const lines = seed(locale).split("\n");
    lines.forEach((line, index) => {
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
      { numRuns: 400 },
    );
  });

  it("if a line has any other content", () => {
    const lines = en.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string({ unit: "binary", maxLength: 60 }), (index, text) => {
        expectCompleteOrRefused(lines.toSpliced(index, 0, "", text.replace(/\s/g, " "), "").join("\n"));
      }),
      { numRuns: 400 },
    );
  });
});

function refusalOf(text: string) {
  try {
    readAgenda(text);
  } catch (error) {
    if (error instanceof UnreadableAgenda) return { reason: error.reason, line: error.line };
    throw error;
  }

  return undefined;
}

function expectCompleteOrRefused(text: string): void {
  let printed: string[];
  try {
    printed = printAgenda(readAgenda(text));
  } catch (error) {
    if (error instanceof UnreadableAgenda) return;
    throw error;
  }
  const [printedLines, sourceLines] = [printed, text.split(/[\n\t]/)].map((lines) => lines.map(plain)) as [
    string[],
    string[],
  ]; // two arrays are mapped to two
  const whole = printedLines.join("");
  for (const line of sourceLines) if (!whole.includes(line)) expect(printedLines).toContain(line);
  expect(lettersOf(printedLines)).toEqual(lettersOf(sourceLines));
}

/**
 * Removes white space, invisible marks, footnote marks, the punctuation of lists, and
 * "(continued)", which is derived.
 */
const plain = cached((line: string) =>
  stripInvisibleMarks(line)
    .replace(/[\s⁰¹²³⁴-⁹]/g, "")
    .replace(/^[-–•]|[:;.：；。؛،,，]$/g, "")
    .replace(/（续）|\((?:continued|suite|continuación|продолжение|تابع)\)/, ""),
);

const lettersOfLine = cached((line: string) => line.match(/[\p{L}\p{Nd}]/gu) ?? []);

/** Counts each letter and digit. */
function lettersOf(lines: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of lines.flatMap(lettersOfLine)) counts[letter] = (counts[letter] ?? 0) + 1;

  return counts;
}

/** Remembers the results of a function: the altered texts share nearly all of their lines. */
function cached<Result>(compute: (line: string) => Result): (line: string) => Result {
  const results = new Map<string, Result>();

  return (line) => {
    const result = results.get(line) ?? compute(line);
    results.set(line, result);
    return result;
  };
}
