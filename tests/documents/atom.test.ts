import { describe, expect, it } from "vitest";
import { renderFeed } from "@/app/_domain/documents/atom";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { LOCALES } from "@/app/_vocabulary/locales";
import { readFeed } from "../formats/read-feed";

const publicUrl = "https://meetings.example.org";
const MEETING: Meeting = {
  id: "m",
  key: "wg9-2027",
  body: { key: "wg9", symbolSeries: "TEST/COP/WG.9", names: { en: "Group", zh: "工作组" }, organNames: {} },
  year: 2027,
  ordinal: 3,
  resumed: null,
  designation: "meeting",
  startsOn: "2027-05-29",
  endsOn: "2027-05-30",
  timeZone: "Europe/Vienna",
  places: { en: "Vienna" },
  status: "announced",
  scheduleStatus: "scheduled",
  scheduleChange: null,
  createdAt: new Date("2027-01-01T00:00:00Z"),
  versions: [],
  original: "en",
  treaty: undefined,
};
const file = (issuedAt: Date) => ({
  fileId: "0b9e2f5e-7d0c-4c52-9a0e-0d2a4d0f6a11",
  format: "pdf" as const,
  name: "wg9-2.pdf",
  mediaType: "application/pdf",
  size: 1_234,
  sha256: "0",
  issuedAt,
});
const [earlier, later] = [new Date("2027-03-01T10:00:00Z"), new Date("2027-04-02T22:30:00Z")];
const DOCUMENT: MeetingDocument = {
  id: "d",
  meetingKey: "wg9-2027",
  symbol: "TEST/COP/WG.9/2027/2",
  kind: "background-paper",
  distribution: "general",
  originalLanguage: "en",
  issuedOn: undefined,
  titles: { en: "Note", zh: "说明" },
  items: ["2"],
  withdrawnAt: undefined,
  isReserved: false,
  withdrawalNote: {},
  relations: [],
  versions: [
    { locale: "zh", availability: "issued", changedAt: later, files: [file(later)] },
    { locale: "en", availability: "issued", changedAt: earlier, files: [file(earlier)] },
    { locale: "ru", availability: "in-translation", changedAt: earlier, files: [] },
  ],
  changedAt: later,
};
const feed = (documents: Partial<MeetingDocument>[], locale: (typeof LOCALES)[number] = "en") =>
  renderFeed(
    { meeting: MEETING, documents: documents.map((each) => ({ ...DOCUMENT, ...each })), changes: [] },
    locale,
    publicUrl,
  );

describe("the feed of a meeting's documents", () => {
  it("is valid in every language and has permanent identifiers", () => {
    for (const locale of LOCALES) {
      const { faults, entries } = readFeed(feed([{}], locale));
      expect(faults).toEqual([]);
      expect(entries).toMatchObject([
        {
          id: `tag:meetings.example.org,2026:documents/TEST/COP/WG.9/2027/2/${locale}`,
          updated: "2027-04-02T22:30:00Z",
          language: locale === "zh" ? "zh" : "en",
        },
      ]);
    }
  });

  it("summarizes the last change by the meeting's clock, and the availability of other languages", () => {
    expect(feed([{}])).toContain(
      "<summary>Last change, on 3 April 2027: Chinese. Issued in Chinese and English. In translation: Russian.</summary>",
    );
  });

  it("links to the page and to each file, with its type, length and language", () => {
    const text = feed([{}]);
    expect(text).toContain(`href="${publicUrl}/en/documents/TEST/COP/WG.9/2027/2" type="text/html" hreflang="en"/>`);
    expect(text).toContain(
      `<link rel="enclosure" href="${publicUrl}/api/files/0b9e2f5e-7d0c-4c52-9a0e-0d2a4d0f6a11" type="application/pdf" hreflang="zh" title="wg9-2.pdf" length="1234"/>`,
    );
    for (const locale of LOCALES)
      expect(text).toContain(
        `href="${publicUrl}/${locale}/meetings/wg9-2027/documents.atom" type="application/atom+xml"`,
      );
  });

  it("starts with the latest change and leaves out documents that are not issued", () => {
    const { faults, entries } = readFeed(
      feed([
        { symbol: "TEST/COP/WG.9/2027/1", versions: [], changedAt: undefined, issuedOn: "2027-02-01" },
        { symbol: "TEST/COP/WG.9/2027/3", versions: [], changedAt: undefined },
        {},
      ]),
    );
    expect(faults).toEqual([]);
    expect(entries.map(({ title }) => title)).toEqual(["TEST/COP/WG.9/2027/2: Note", "TEST/COP/WG.9/2027/1: Note"]);
    expect(feed([{ versions: [], changedAt: undefined, issuedOn: "2027-02-01" }])).toContain(
      "Issued on 1 February 2027.",
    );
  });

  it("includes a withdrawn document and marks it", () => {
    const text = feed([{ withdrawnAt: later, versions: [] }]);
    expect(readFeed(text).faults).toEqual([]);
    expect(text).toContain("This document was withdrawn on 3 April 2027.");
    expect(text).not.toContain("enclosure");
  });

  it("names both places of a meeting that moves to another place on the same days", () => {
    const before = {
      startsOn: "2027-05-29",
      endsOn: "2027-05-30",
      timeZone: "Europe/Vienna",
      places: { en: "Vienna" },
    };
    const after = { ...before, places: { en: "Geneva" } };
    const change = { number: 1, kind: "rescheduled" as const, at: "2027-04-01T10:00:00Z", reasons: {}, offSince: null };
    const moved = { meeting: MEETING, documents: [], changes: [{ ...change, before, after }] };
    const { faults, entries } = readFeed(renderFeed(moved, "en", publicUrl));
    expect(faults).toEqual([]);
    expect(entries.map(({ title }) => title)).toEqual([
      "Moved from Vienna, 29 and 30 May 2027 to Geneva, 29 and 30 May 2027.",
    ]);
  });

  it("of a meeting without documents has the meeting's date", () => {
    const text = feed([]);
    expect(readFeed(text)).toEqual({ faults: [], entries: [] });
    expect(text).toContain("<updated>2027-01-01T00:00:00Z</updated>");
  });

  it("has at most a hundred entries and escapes any title", () => {
    const many = Array.from({ length: 10_000 }, (_, number) => ({
      symbol: `TEST/COP/WG.9/2027/${number}`,
      changedAt: new Date(earlier.getTime() + number * 1_000),
      titles: { en: `]]><script>&x; ${number}` },
    }));
    const { faults, entries } = readFeed(feed(many));
    expect(faults).toEqual([]);
    expect(entries).toHaveLength(100);
    expect(entries[0]?.title).toBe("TEST/COP/WG.9/2027/9999: ]]><script>&x; 9999");
  });
});
