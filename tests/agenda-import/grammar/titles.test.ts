import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { UnreadableAgenda } from "@/app/_domain/agenda-import/unreadable-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

const read = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));

describe("an agenda may be titled", () => {
  it.each([
    "Annotated provisional agenda",
    "ANNOTATED AGENDA",
    "Draft provisional agenda and annotations",
    "Provisional annotated agenda*",
    "Annotations to the provisional agenda",
    "Annotated provisional agenda and proposed organization of work",
    "Proposed programme of work and agenda",
    "Provisional agenda, annotations, list of documents and tentative workplan",
    "Revised annotated provisional agenda for the twelfth session",
    "Explanatory notes on the provisional agenda",
    "Agenda",
    "Draft agenda",
    "Preliminary agenda and timetable",
  ])("“%s” in English", (title) => {
    expect(titleIn("Committee on Reed Beds\nTwelfth session\nGeneva, 3–5 March 2031", title, "Opening", "Report")).toBe(
      title,
    );
  });

  it.each([
    "Ordre du jour provisoire annoté",
    "Ordre du jour provisoire annoté et projet d’organisation des travaux",
    "Ordre du jour provisoire et annotations",
    "Ordre du jour provisoire révisé, assorti d’annotations",
    "Annotations à l’ordre du jour provisoire",
    "Projet d’ordre du jour",
    "Ordre du jour annoté de la douzième session",
  ])("« %s » in French", (title) => {
    expect(titleIn("Comité des roseaux\nDouzième session\nGenève, 3-5 mars 2031", title, "Ouverture", "Rapport")).toBe(
      title,
    );
  });

  it.each([
    "Programa provisional anotado",
    "Temario provisional anotado",
    "Orden del día provisional y anotaciones",
    "Anotaciones al programa provisional",
    "Proyecto de temario",
    "Programa provisional y proyecto de organización de los trabajos",
  ])("“%s” in Spanish", (title) => {
    const head = "Comité de Juncos\n12º período de sesiones\nGinebra, 3 a 5 de marzo de 2031";
    expect(titleIn(head, title, "Apertura del período de sesiones", "Aprobación del informe")).toBe(title);
  });

  it.each([
    "Аннотированная предварительная повестка дня",
    "Предварительная повестка дня с аннотациями",
    "Аннотации к предварительной повестке дня",
    "Проект повестки дня",
    "Предварительная повестка дня и пояснительные записки",
    "Аннотированная предварительная повестка дня двенадцатой сессии",
    "Предварительная повестка дня и предлагаемая организация работы",
  ])("«%s» in Russian", (title) => {
    const head = "Комитет по тростнику\nДвенадцатая сессия\nЖенева, 3–5 марта 2031 года";
    expect(titleIn(head, title, "Открытие сессии", "Утверждение доклада")).toBe(title);
  });

  it.each([
    "جدول الأعمال المؤقت المشروح",
    "جدول الأعمال المؤقت وشروحه",
    "شروح جدول الأعمال المؤقت",
    "جدول الأعمال المؤقت والشروح",
    "مشروع جدول الأعمال",
    "جدول الأعمال المؤقت المشروح وتنظيم الأعمال المقترح",
    "جدول الأعمال المشروح",
  ])("«%s» in Arabic", (title) => {
    const head = "اللجنة المعنية بالقصب\nالدورة الثانية عشرة\nجنيف، 3-5 آذار/مارس 2031";
    expect(titleIn(head, title, "افتتاح الدورة", "اعتماد التقرير")).toBe(title);
  });

  it.each([
    "临时议程说明",
    "暂定议程说明",
    "附加说明的临时议程",
    "附有说明的临时议程",
    "临时议程及其说明",
    "议程草案",
    "说明性临时议程",
    "临时议程和拟议工作安排",
    "临时议程附加说明",
  ])("“%s” in Chinese", (title) => {
    expect(titleIn("芦苇问题委员会\n第十二届会议\n2031年3月3日至5日，日内瓦", title, "会议开幕", "通过报告")).toBe(
      title,
    );
  });
});

/** Returns the title that is found over a list of two items. */
function titleIn(head: string, title: string, ...items: string[]): string | undefined {
  const document = read(`${head}\n\n${title}\n\n${items.map((item, index) => `${index + 1}. ${item}`).join("\n\n")}\n`);
  expect(document.items.map((item) => item.title)).toEqual(items);
  expect(document.masthead).toMatchObject({ session: { number: 12 }, days: { length: 3 } });

  return document.headings.title.replace(/\ufff9.*?\ufffb/g, "*");
}

describe("no agenda is", () => {
  it.each([
    [
      "a report with the agenda in it",
      "Report of the Committee on Reed Beds on its twelfth session\n\nI. Introduction\n\n1. The Committee held its twelfth session in Geneva from 3 to 5 March 2031.\n\nA. Agenda\n\n2. The Committee adopted the following agenda:\n\n1. Opening.\n\n2. Report.\n",
    ],
    [
      "a report with the next agenda in an annex",
      "United Nations\n\nCommittee on Reed Beds\n\nReport on the twelfth session\n\n1. The Committee met in Geneva and considered the state of reed beds in all of its regions, with the assistance of experts.\n\nAnnex\n\nProvisional agenda for the thirteenth session\n\n1. Opening.\n\n2. Report.\n",
    ],
    [
      "a resolution",
      "Resolution 12/1\n\nReed beds\n\nThe Committee,\n\nRecalling its resolution 11/1,\n\n1. Decides to adopt its agenda;\n\n2. Requests a report.\n",
    ],
    ["a letter", "Dear colleagues,\n\nPlease find the agenda below.\n\nAgenda\n\n1. Opening.\n\n2. Report.\n"],
    ["minutes", "Minutes of the meeting of 3 March 2031\n\nPresent: all.\n\nAgenda\n\n1. Opening.\n\n2. Report.\n"],
    ["a list of participants", "List of participants\n\n1. Ms. A, Ruritania\n\n2. Mr. B, Syldavia\n"],
    [
      "a page of a newspaper",
      "The Daily Tide\n\nMinisters quarrel over reeds\n\nThe agenda of the meeting in Geneva was disputed. Ministers left the room.\n\nSport\n\n1. Ruritania 2. Syldavia\n",
    ],
    [
      "a French report",
      "Rapport du Comité des roseaux sur sa douzième session\n\nOrdre du jour provisoire\n\n1. Ouverture.\n\n2. Rapport.\n",
    ],
    ["a Russian letter", "Уважаемые коллеги!\n\nПовестка дня\n\n1. Открытие.\n\n2. Доклад.\n"],
    ["a Chinese report", "芦苇问题委员会第十二届会议报告\n\n议程\n\n1. 会议开幕。\n\n2. 通过报告。\n"],
    ["an Arabic decision", "مقرر 12/1\n\nجدول الأعمال\n\n1- افتتاح الدورة.\n\n2- التقرير.\n"],
    ["an agenda without items", "Committee on Reed Beds\n\nAnnotated provisional agenda\n\nIt will be issued later.\n"],
  ])("%s", (_, text) => {
    expect(() => read(text)).toThrow(UnreadableAgenda);
  });
});
