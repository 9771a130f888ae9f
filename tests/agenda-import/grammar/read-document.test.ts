import { describe, expect, it } from "vitest";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { completePreview, previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import { composeAgenda } from "@/app/_domain/agenda-import/read-agenda";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";
import { readWordDocument } from "@/app/_platform/files/reader/source/word/read-word-document";
import { TIDAL_LAKES } from "../../support/agenda-documents/tidal-lakes";
import { writeDocx } from "../../support/agenda-documents/write-docx";
import { openedBytes } from "../../support/opened-file";

const fromText = (text: string) => readAgendaDocument(readTextSource(Buffer.from(text)));

describe("a Word document of a body that nobody knows", () => {
  it.each(Object.values(TIDAL_LAKES))("is understood in $locale", async (agenda) => {
    const source = await readWordDocument(openedBytes(await writeDocx(agenda)));
    const document = readAgendaDocument(source);
    const preview = completePreview(previewAgenda(document, [document.locale]), composeAgenda(document, source));
    expect(preview).toMatchObject({
      body: agenda.body,
      organ: agenda.organ,
      session: { number: 2, resumed: null },
      symbol: "CTL/CONF/WG.1/2031/1",
      languages: [agenda.locale],
      startsOn: "2031-03-31",
      endsOn: "2031-04-02",
      footnotes: 1,
      findings: [],
    });
    expect(document.masthead).toMatchObject({
      organization: agenda.organization,
      distribution: "general",
      issuedOn: "2031-01-12",
      originalLanguage: "en",
      timeZone: "Europe/Zurich",
    });
    expect(preview.items.map(({ title }) => title)).toEqual(agenda.items.map(({ title }) => title));
    expect(
      preview.items.map(({ number, hasAnnotation, documents, noDocumentExpected }) => [
        number,
        hasAnnotation,
        documents.length,
        noDocumentExpected,
      ]),
    ).toEqual([
      ["1", false, 0, false],
      ["1 (a)", true, 0, false],
      ["1 (b)", true, 0, false],
      ["2", true, 3, false],
      ["3", true, 0, true],
      ["4", true, 0, false],
    ]);
    expect(preview.entries).toEqual([
      { date: "2031-03-31", start: "10:00", end: "13:00", kind: "plenary-meeting", items: ["1 (a)", "1 (b)"] },
      { date: "2031-03-31", start: "15:00", end: "18:00", kind: "plenary-meeting", items: ["2"] },
      { date: "2031-04-01", start: "10:00", end: "12:00", kind: "plenary-meeting", items: ["2"] },
      { date: "2031-04-01", start: "15:00", end: "18:00", kind: "informal-meeting", items: [] },
      { date: "2031-04-02", start: "10:00", end: "13:00", kind: "plenary-meeting", items: ["3", "4"] },
    ]);
    const written = agenda.items.flatMap(({ annotation }) => annotation.map((text) => text.replace(/\{\{.*\}\}/, "")));
    const read = document.annotations.flatMap(({ paragraphs }) =>
      paragraphs.map(({ text }) => text.replace(/\ufff9.*?\ufffb/g, "")),
    );
    expect(read).toEqual(written);
  });
});

const HEAD = "United Nations\n\nCommittee on Reed Beds\nTwelfth session\nGeneva, 3–5 March 2031\n\n";

describe("a text", () => {
  it("may have its particulars on one line, and a symbol whose first letter stands apart", () => {
    const { masthead } = fromText(
      "United Nations E\n\n/CN.99/2031/1\n\nDistr.: General 20 January 2031 Original: English\n\nCommission on Tides\n\n" +
        "Twentieth session Vienna, 11-15 April 2031 Item 2 of the provisional agenda\n\nAdoption of the agenda\n\nProvisional agenda and annotations\n\n1. Election of officers.\n\n2. Other matters.\n",
    );
    expect(masthead).toMatchObject({
      symbols: ["E/CN.99/2031/1"],
      names: [{ text: "Commission on Tides" }],
      session: { number: 20 },
      place: "Vienna",
      issuedOn: "2031-01-20",
      agendaItemLines: ["Item 2 of the provisional agenda", "Adoption of the agenda"],
    });
  });

  it.each([
    [
      "United Nations\n\nUnited Nations Convention on Tidal Lakes\n\nTwelfth session\nGeneva, 3–5 March 2031\n\nAnnotated provisional agenda\n\n1. Opening.\n",
      "United Nations Convention on Tidal Lakes",
    ],
    [
      "联合国\n\n联合国潮汐湖公约缔约方会议\n\n第十二届会议\n2031年3月3日至5日，日内瓦\n\n临时议程说明\n\n1. 会议开幕。\n",
      "联合国潮汐湖公约缔约方会议",
    ],
  ])("keeps the name of an organ whole that begins with the organization's", (text, name) => {
    expect(fromText(text).masthead.names.map((each) => each.text)).toEqual([name]);
  });

  it("may introduce its list by a numbered paragraph, in chapters, with items of a third level", () => {
    const { items, preface } = fromText(
      `${HEAD}PROVISIONAL AGENDA AND ANNOTATIONS\n\nNote by the secretariat\n\nI. INTRODUCTION\n\n1. Arrangements have been made.\n\nII. PROVISIONAL AGENDA\n\n` +
        "2. The provisional agenda is as follows:\n\n1. Opening of the session.\n\n2. National reports:\n\n(a) Reports of lakes:\n\n(i) Progress;\n\n(ii) Elements.\n\n(b) Other reports.\n\n3. Report.\n",
    );
    expect(items.map(({ number }) => number)).toEqual(["1", "2", "2 (a)", "2 (a) (i)", "2 (a) (ii)", "2 (b)", "3"]);
    expect(preface.map(({ text }) => text)).toEqual([
      "Note by the secretariat",
      "I. INTRODUCTION",
      "1. Arrangements have been made.",
      "2. The provisional agenda is as follows:",
    ]);
  });

  it("may have lost its numbers: they are counted, and marked as assumed", () => {
    const { items } = fromText(
      `${HEAD}Provisional agenda and annotations\nOrganizational matters:\n(a) Opening of the session;\n(b) Adoption of the agenda.\nReading of gauges.\nTechnical assistance.\n4. Adoption of the report.\n`,
    );
    expect(items.map(({ number, isAssumed }) => (isAssumed ? `${number}?` : number))).toEqual([
      "1?",
      "1 (a)",
      "1 (b)",
      "2?",
      "3?",
      "4",
    ]);
  });

  it("may have annotations alone, whose headings are its items", () => {
    const prose =
      "In accordance with its rules of procedure, the Committee will elect a chair, three vice-chairs and a rapporteur from among the representatives of its members.";
    const { items, annotations } = fromText(
      `${HEAD}Annotated provisional agenda\n\nItem 1. Election of officers\n\n${prose}\n\nItem 2. Adoption of the agenda\n\n${prose}\n`,
    );
    expect(items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Election of officers",
      "2 Adoption of the agenda",
    ]);
    expect(annotations.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([[prose], [prose]]);
  });

  it("may have numbered paragraphs under its items, and an annotation for several", () => {
    const { annotations } = fromText(
      `${HEAD}Annotated provisional agenda\n\nProvisional agenda\n\n1. Opening.\n\n2. Gauges.\n\n3. Reeds.\n\n4. Report.\n\nAnnotations\n\n1. Opening\n\n1. The session will be opened.\n\n2. A statement will be made.\n\n2 and 3. Gauges and reeds\n\n3. Both will be considered together.\n\n4. Report\n`,
    );
    expect(annotations.map(({ items, paragraphs }) => [items.join("+"), paragraphs.length])).toEqual([
      ["1", 2],
      ["2+3", 1],
      ["4", 0],
    ]);
  });

  it("may have a programme of lines, without years, with holidays and informal meetings", () => {
    const { programme } = fromText(
      `${HEAD}Annotated provisional agenda\n\nProvisional agenda\n\n1. Opening.\n\n2. Gauges:\n\n(a) High;\n\n(b) Low.\n\nAnnotations\n\n1. Opening\n\nText.\n\nAnnex\n\nProposed organization of work[1]\n\nDate/time Agenda item Title\nMonday, 3 March\n10 a.m.–1 p.m. 1 Opening\nNoon–1 p.m. Side event\nTuesday, 4 March Official holiday\nWednesday, 5 March\n10 a.m.–noon 2 (a) and (b) Gauges (continued)\n3–6 p.m. Informal consultations\n`,
    );
    expect(
      programme?.periods.map(({ day, start, end, kind, entries }) => [
        day.slice(8),
        start,
        end,
        kind,
        entries.flatMap(({ items }) => items).join("+"),
      ]),
    ).toEqual([
      ["03", "10:00", "13:00", "plenary-meeting", "1"],
      ["03", "12:00", "13:00", "side-event", ""],
      ["04", undefined, undefined, "holiday", ""],
      ["05", "10:00", "12:00", "plenary-meeting", "2 (a)+2 (b)"],
      ["05", "15:00", "18:00", "informal-meeting", ""],
    ]);
  });

  it("may have more marks, spaces, numbers and prose than an agenda has: reading ends", () => {
    const hostile = [
      "*".repeat(200),
      "\u00b9".repeat(200),
      "V.12-1".repeat(60),
      "A/1-".repeat(50_000),
      "session ".repeat(50_000),
    ];
    const { items, preface } = fromText(
      `${hostile.map((each) => `${each}x`).join("\n\n")}\n${"\n".repeat(50_000)}${HEAD}Annotated provisional agenda\n\n` +
        `Provisional agenda\n\n1. Opening.\n\n2. Report.\n\nAnnotations\n\n1. Opening\n\n${hostile.map((each) => `${each}x`).join("\n\n")}\n`,
    );
    expect(items.map(({ title }) => title)).toEqual(["Opening", "Report"]);
    expect(preface.map(({ text }) => text.length)).toEqual([200_001, 400_001]);
  });

  it("that is no agenda is refused", () => {
    for (const text of [
      "",
      "Report of the Committee\n\n1. The Committee met.",
      "Dear colleagues,\nthe agenda follows.",
    ])
      expect(() => fromText(text)).toThrow("unreadableAgenda");
  });
});
