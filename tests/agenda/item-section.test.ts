import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { parentNumber } from "@/app/_vocabulary/item-number";
import { itemAnchor } from "@/app/_vocabulary/paths";
import type { Inline, NoteInline, RichText } from "@/app/_vocabulary/rich-text";
import { ItemSection } from "@/components/agenda/ItemSection";
import { agendaFootnotes } from "@/components/rich-text/agenda-footnotes";

const paragraph = (...content: Inline[]): RichText => [{ type: "paragraph", content }];
const text = (content: string): NoteInline => ({ type: "text", text: content });

const ITEM: AgendaItem = {
  id: "2",
  number: "2",
  parentId: undefined,
  noDocumentExpected: false,
  locale: "en",
  title: "Reviews",
  programmeTitle: "Reviews",
  heading: "Reviews of implementation",
  segment: undefined,
  annotatedWith: undefined,
  annotation: paragraph(text("Under this item, the Secretariat will present tools."), {
    type: "footnote",
    content: [text("Available.")],
  }),
  documentation: [],
  changedAt: new Date(0),
};
const NEIGHBOUR: AgendaItem = { ...ITEM, id: "3", number: "3", title: "Other matters" };

const DOCUMENT: MeetingDocument = {
  id: "d",
  meetingKey: "wg9-2023",
  symbol: "TEST/COP/WG.9/2023/2",
  kind: "background-paper",
  distribution: "general",
  originalLanguage: "en",
  issuedOn: "2023-03-01",
  titles: { en: "Paper" },
  items: ["2"],
  relations: [],
  withdrawnAt: undefined,
  isReserved: false,
  withdrawalNote: {},
  changedAt: undefined,
  versions: [
    {
      locale: "en",
      availability: "issued",
      changedAt: new Date(0),
      files: [
        {
          fileId: "f",
          format: "pdf",
          name: "TEST_COP_WG.9_2023_2-E.pdf",
          mediaType: "application/pdf",
          size: 1_200_000,
          sha256: "0",
          issuedAt: new Date(0),
        },
      ],
    },
    { locale: "fr", availability: "in-translation", changedAt: new Date(0), files: [] },
  ],
};

const REVIEWS = { text: "Reviews", locale: "en" } as const;

const plenaryMeeting = (number: number, more: Partial<PlenaryMeeting> = {}): PlenaryMeeting => ({
  id: `s${number}`,
  number,
  sequence: 0,
  changedAt: undefined,
  movedAt: undefined,
  cancelledAt: undefined,
  room: undefined,
  day: "2023-05-29",
  textsChangedAt: undefined,
  startsAt: new Date("2023-05-29T08:00:00Z"),
  endsAt: new Date("2023-05-29T11:00:00Z"),
  entries: [
    {
      itemId: "i",
      id: `e${number}`,
      item: "2",
      title: "Reviews",
      locale: "en",
      printed: REVIEWS,
      continued: number > 1,
    },
  ],
  ...more,
});

function section({
  locale = "en" as const as "en" | "fr",
  items = [ITEM],
  documents = [DOCUMENT],
  plenaryMeetings = [plenaryMeeting(1)],
} = {}) {
  const work: OrganizationOfWork = {
    meeting: {
      id: "m",
      key: "wg9-2023",
      year: 2023,
      ordinal: 3,
      resumed: null,
      designation: "meeting",
      startsOn: "2023-05-29",
      endsOn: "2023-05-30",
      timeZone: "Europe/Vienna",
      places: {},
      status: "announced",
      scheduleStatus: "scheduled",
      scheduleChange: null,
      versions: [],
      original: "en",
      treaty: undefined,
      createdAt: new Date(0),
      body: { key: "wg9", symbolSeries: "TEST/COP/WG.9", names: {}, organNames: {} },
    },
    plenaryMeetings,
    events: [],
    room: undefined,
    hasAssumption: false,
  };
  const notes = agendaFootnotes([ITEM.annotation], getTranslator(locale, "agenda"));
  const props = {
    items,
    level: 3 as const,
    previous: undefined,
    next: NEIGHBOUR,
    documents,
    work,
    notes,
    locale,
    displayed: locale,
  };

  return renderToStaticMarkup(createElement(ItemSection, props));
}

describe("an item of the annotated agenda", () => {
  test("shows its sub-items of every level, each under a heading of its own level", () => {
    const numbers = ["2 (a)", "2 (a) (i)", "2 (a) (i) (a)", "2 (a) (i) (a) (i)"];
    const items = [ITEM, ...numbers.map((number) => ({ ...ITEM, id: number, number, parentId: parentNumber(number) }))];
    const shown = section({ items });
    for (const number of numbers) expect(shown).toContain(`id="${itemAnchor(number)}"`);
    expect(shown.match(/<h[1-6](?=[^>]*grid)/g)).toEqual(["<h3", "<h4", "<h5", "<h6", "<h6"]);
  });

  test("has a permanent anchor and a link to it", () => {
    expect(section()).toContain('id="item-2"');
    expect(section()).toMatch(/<a href="#item-2" aria-label="Permanent link to item 2"/);
  });

  test("has each footnote once: the mark opens the note at the end", () => {
    const html = section();

    expect(html.match(/Available\./g)).toHaveLength(1);
    expect(html).toMatch(/<button[^>]* id="note-1-call" popoverTarget="note-1" aria-label="Footnote 1"/i);
    expect(html).toMatch(/<div id="note-1" popover="auto"/);
    expect(html).toMatch(/popoverTargetAction="hide" aria-label="Close footnote"/i);
  });

  test("has the plenary meetings that take it up, with links to the programme, and whether it is continued", () => {
    const html = section({ plenaryMeetings: [plenaryMeeting(1), plenaryMeeting(2)] });

    expect(html).toContain('href="/en/meetings/wg9-2023/programme#plenary-meeting-1"');
    expect(html).toContain("Monday, 29 May 2023, 10\u00a0a.m.–1\u00a0p.m.");
    expect(html).toMatch(/2nd plenary meeting[^2]*\(continued\)/);
  });

  test("strikes through a plenary meeting that was cancelled", () => {
    expect(section({ plenaryMeetings: [plenaryMeeting(1, { cancelledAt: new Date(0) })] })).toMatch(
      /<s><time.*<\/s>.*Cancelled/,
    );
  });

  test("links to the paragraph on the Secretariat's part", () => {
    expect(section()).toMatch(/href="#item-2-secretariat"/);
    expect(section()).toMatch(/<p id="item-2-secretariat"/);
  });

  test("offers the files of its documents in the reader's language, or their status", () => {
    expect(section()).toMatch(/href="\/api\/files\/f"[^>]*>.*PDF<\/a>.*\(1\.2\u00a0MB\)/);
    expect(section({ locale: "fr" })).toContain("En cours de traduction");
    expect(section({ documents: [{ ...DOCUMENT, withdrawnAt: new Date(0), versions: [] }] })).toContain("withdrawn");
  });

  test("marks the one part that is in another language than the rest", () => {
    expect(section()).not.toContain("available");
    expect(section({ locale: "fr" })).toContain(
      "Le titre et l’annotation de ce point ne sont pas disponibles en français",
    );
    const titleOnly = section({ locale: "fr", items: [{ ...ITEM, annotation: [] }] });
    expect(titleOnly).toContain("Le titre n’est pas disponible en français\u00a0; il est affiché en anglais.");
    expect(titleOnly).toContain('<p class="text-sm text-note print:hidden">Titre en anglais</p>');
    const spanish = { ...DOCUMENT, versions: DOCUMENT.versions.slice(0, 1) };
    expect(section({ locale: "fr", documents: [spanish] })).toContain(
      "Pas disponible en français\u00a0; disponible dans les langues suivantes\u00a0: anglais.",
    );
  });

  test("ends with links to the previous and next item, if they exist", () => {
    expect(section()).toMatch(/Next item<\/span>.*3\. /);
    expect(section()).not.toContain("Previous item");
  });
});
