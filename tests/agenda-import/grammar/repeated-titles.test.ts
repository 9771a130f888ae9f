import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

const read = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));

const AGENDAS = {
  en: {
    head: "Committee on Reed Beds\nTwelfth session\nGeneva, 3–5 March 2031\n\nAnnotated provisional agenda\n\nProvisional agenda",
    annotations: "Annotations",
    items: (number: number) => `${number}. Estuaries of region ${number}:`,
    letters: ["(a)", "(b)"],
    same: "Legislation on estuaries and recreation",
    other: "Reports of experts",
    text: "The Committee will consider the matter on the basis of a note by the secretariat.",
  },
  ar: {
    head: "اللجنة المعنية بالقصب\nالدورة الثانية عشرة\nجنيف، 3-5 آذار/مارس 2031\n\nجدول الأعمال المؤقت المشروح\n\nجدول الأعمال المؤقت",
    annotations: "الشروح",
    items: (number: number) => `${number} - مصبات المنطقة ${number}:`,
    letters: ["(أ)", "(ب)"],
    same: "التشريعات المتعلقة بالمصبات والترفيه",
    other: "تقارير الخبراء",
    text: "ستنظر اللجنة في المسألة استنادا إلى مذكرة من الأمانة.",
  },
  zh: {
    head: "芦苇问题委员会\n第十二届会议\n2031年3月3日至5日，日内瓦\n\n临时议程说明\n\n临时议程",
    annotations: "说明",
    items: (number: number) => `${number}. 第${number}区河口：`,
    letters: ["(a)", "(b)"],
    same: "关于河口和娱乐活动的立法",
    other: "专家报告",
    text: "委员会将根据秘书处的说明审议这一事项。",
  },
};
const COUNT = 100;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index + 1);

describe.each(Object.entries(AGENDAS))("sub-items of several items with one title in %s", (_, agenda) => {
  const { head, annotations, items, letters, same, other, text } = agenda;
  // The title of every second item goes on.
  const titleOf = (number: number) => (number % 2 ? same : `${same} ${number}`);
  const listed = (number: number) => [items(number), `${letters[0]} ${titleOf(number)}；`, `${letters[1]} ${other}。`];
  const expected = NUMBERS.flatMap((number) => [String(number), `${number} (a)`, `${number} (b)`]);

  it("are all listed, and all annotated", () => {
    const annotated = (number: number) => listed(number).flatMap((line, index) => (index ? [line, text] : [line]));
    const list = NUMBERS.flatMap(listed);
    const document = read([head, ...list, annotations, ...NUMBERS.flatMap(annotated)].join("\n\n"));
    expect(document.items.map(({ number }) => number)).toEqual(expected);
    expect(document.annotations.flatMap((each) => (each.paragraphs.length ? each.items : []))).toEqual(
      expected.filter((number) => number.includes("(")),
    );
    expect(document.findings.filter(({ kind }) => /order|item/.test(kind))).toEqual([]);
  });

  it("are listed where the list is the whole of the agenda, and each item has one sub-item", () => {
    const document = read([head, ...NUMBERS.flatMap((number) => listed(number).slice(0, 2))].join("\n\n"));
    expect(document.items.map(({ number }) => number)).toEqual(expected.filter((number) => !number.includes("(b)")));
  });

  it("begin the annotations where a text follows the first again", () => {
    const document = read(
      [head, items(1), `${letters[0]} ${same}；`, `${letters[1]} ${other}。`, items(2).slice(0, -1)]
        .concat([`${letters[0]} ${same}`, text, `${letters[1]} ${other}`, text])
        .join("\n\n"),
    );
    expect(document.items.map(({ number }) => number)).toEqual(["1", "1 (a)", "1 (b)", "2"]);
  });
});
