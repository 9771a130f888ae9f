import { describe, expect, it } from "vitest";
import type { FindingKind } from "@/app/_domain/agenda-import/findings";
import { readAgendaText } from "../support/agenda-text";
import { changed, seed } from "./seed";

const zh = seed("zh");
const en = seed("en");
const removed = () => [];

describe("a contradiction is reported with its line", () => {
  it.each<[FindingKind, number, string]>([
    ["weekday-wrong", 34, changed(zh, "技术援助问题政府专家工作组第", (line) => line.replace("星期一", "星期二"))],
    ["weekday-wrong", 97, changed(zh, "2023年5月29日，", (line) => line.replace("星期一", "星期五"))],
    ["weekday-wrong", 31, changed(en, "The fourteenth", (line) => line.replace("Monday", "Sunday"))],
    ["weekday-wrong", 32, changed(seed("fr"), "La quatorzième", (line) => line.replace("lundi", "mardi"))],
    ["weekday-wrong", 32, changed(seed("ru"), "Четырнадцатое", (line) => line.replace("понедельник", "среду"))],
    ["weekday-wrong", 32, changed(seed("es"), "La 14ª", (line) => line.replace("lunes", "jueves"))],
    ["weekday-wrong", 32, changed(seed("ar"), "سيُفتتح", (line) => line.replace("الاثنين", "السبت"))],
    ["day-outside-meeting", 103, changed(zh, "2023年5月30日，", () => "2023年5月31日，星期三")],
    ["meeting-day-without-plenary-meeting", 14, changed(zh, "2023年5月30日，", () => "2023年5月31日，星期三")],
    [
      "items-out-of-order",
      26,
      changed(zh, "5. 通过报告。", () => "6. 通过报告。")
        .replace("\n5. 通过报告", "\n6. 通过报告")
        .replace("\t5\t", "\t6\t"),
    ],
    [
      "annotations-out-of-order",
      88,
      changed(
        changed(zh, "4. 其他事项", () => "5. 通过报告", 2),
        "5. 通过报告",
        () => "4. 其他事项",
        3,
      ),
    ],
    ["documents-out-of-order", 80, changed(zh, "秘书处编写的背景文件, ", (line) => line.replace("2023/3", "2023/1"))],
    ["document-of-other-series", 80, changed(zh, "秘书处编写的背景文件, ", (line) => line.replace("WG.2", "WG.3"))],
    ["document-symbol-missing", 80, changed(zh, "秘书处编写的背景文件, ", (line) => line.replace(/ \(.*/, ""))],
    ["footnotes-out-of-order", 44, zh.replaceAll("¹", "⁴").replaceAll("²", "¹").replaceAll("⁴", "²")],
    ["item-without-annotation", 26, changed(zh, "5. 通过报告", removed, 2)],
    ["item-not-in-organization-of-work", 26, changed(zh, "下午 3 时", removed, 2)],
    ["opening-time-differs", 32, changed(zh, "技术援助问题政府专家工作组第", (line) => line.replace("10 时", "11 时"))],
    ["opening-time-differs", 29, changed(en, "The fourteenth", (line) => line.replace("10 a.m.", "10.30 a.m."))],
    ["plenary-count-differs", 36, zh.replace("四次配有", "五次配有")],
    ["plenary-count-differs", 33, en.replace("four plenary", "3 plenary")],
    ["continued-without-start", 105, changed(zh, "4	其他事项", (line) => `${line}（续）`)],
    ["continued-not-marked", 104, changed(zh, "上午 10 时", (line) => line.replace("（续）", ""), 2)],
    ["distribution-missing", 16, changed(zh, "Distr.", () => "")],
    ["date-missing", 16, changed(zh, "1 March 2023", () => "")],
    ["language-line-missing", 16, changed(zh, "Chinese", () => "")],
    ["original-language-missing", 16, changed(zh, "Original", () => "")],
    ["zone-assumed", 14, zh.replace("日和 30 日，维也纳", "日和 30 日，某地")],
  ])("%s, line %i", (kind, line, text) => {
    const found = readAgendaText(text).findings.filter((finding) => finding.kind === kind);
    expect(found.map((finding) => finding.line)).toEqual([line]);
  });

  it("a correct weekday, also of a date in another year, is no finding", () => {
    for (const locale of ["ar", "zh", "en", "fr", "ru", "es"] as const)
      expect(readAgendaText(seed(locale)).findings.filter(({ kind }) => kind === "weekday-wrong")).toEqual([]);
  });

  it("an item stays where it is printed if no plenary meeting precedes", () => {
    const text = changed(zh, "上午 10 时", (line) => [
      line,
      line.replace("上午 10 时至下午 1 时", "").replace("开幕", "开幕（续）"),
    ]);
    const agenda = readAgendaText(text);
    expect(agenda.plenaryMeetings[0]?.entries.map(({ item }) => item)).toEqual(["1 (a)", "1 (a)", "1 (b)", "2"]);
    expect(agenda.findings.map(({ kind, line }) => [kind, line])).toContainEqual(["continued-without-start", 99]);
  });

  it("a given symbol is used", () => {
    const agenda = readAgendaText(zh, "ctoc/cop/wg.2/2023/1");
    expect(agenda.symbol).toBe("CTOC/COP/WG.2/2023/1");
    expect(agenda.findings.map(({ kind }) => kind)).not.toContain("symbol-assumed");
  });
});

describe("annotations with more than paragraphs", () => {
  it("have lists with their marks, and quotations", () => {
    const text = changed(zh, "2023年2月3日", (line) => [
      line,
      "",
      "(a) 甲；",
      "(b) 乙。",
      "",
      "> 引文第一行",
      "> 引文第二行",
      "",
      "– 丙",
    ]);
    const annotation = readAgendaText(text).items.find(({ number }) => number === "1 (b)")?.annotation ?? [];
    expect(annotation.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
      "list",
      "quotation",
      "list",
      "paragraph",
    ]);
    expect(annotation[2]).toEqual({
      type: "list",
      items: [
        { mark: "(a)", content: [{ type: "text", text: "甲；" }] },
        { mark: "(b)", content: [{ type: "text", text: "乙。" }] },
      ],
    });
    expect(annotation[3]).toEqual({ type: "quotation", content: [{ type: "text", text: "引文第一行引文第二行" }] });
  });

  it("have headings and paragraphs joined that were wrapped over lines", () => {
    const wrapped = en
      .split("\n")
      .flatMap((line) =>
        line.includes("\t")
          ? line
          : line
              .replace(/(?=\S{1,80}(?:\s|$))(.{1,80})(?:\s+|$)/gu, "$1\n")
              .trimEnd()
              .split("\n"),
      )
      .join("\n");
    const texts = (text: string) => readAgendaText(text).items.map(({ heading, annotation }) => [heading, annotation]);
    expect(texts(wrapped)).toEqual(texts(en));
  });

  it("may have several documents on consecutive lines", () => {
    const text = changed(en, "Background paper", (line) => [line, "Note by the Secretariat (CTOC/COP/WG.2/2023/4)"], 2);
    expect(
      readAgendaText(text)
        .items.find(({ number }) => number === "3")
        ?.documents.map(({ symbol, kind }) => [symbol, kind]),
    ).toEqual([
      ["CTOC/COP/WG.2/2023/3", "background-paper"],
      ["CTOC/COP/WG.2/2023/4", "other"],
    ]);
  });
});
