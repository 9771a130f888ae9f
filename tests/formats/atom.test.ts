import { describe, expect, it } from "vitest";
import { type Feed, type FeedEntry, writeFeed } from "@/app/_formats/atom";
import { readFeed } from "./read-feed";

const en = (text: string) => ({ text, language: "en" });
const ENTRY: FeedEntry = {
  id: "tag:example.org,2026:documents/A/1/en",
  title: en("A/1: Note"),
  summary: en("Issued in English."),
  updated: new Date("2027-01-02T03:04:05.678Z"),
  category: { term: "other", label: "Document" },
  links: [{ rel: "alternate", href: "https://example.org/en/documents/A/1", type: "text/html", hreflang: "en" }],
};
const FEED: Feed = {
  id: "tag:example.org,2026:meetings/wg2-2027/documents/en",
  title: en("Documents"),
  subtitle: en("New and changed"),
  author: en("Group"),
  updated: new Date("2027-01-02T03:04:05Z"),
  links: [{ rel: "self", href: "https://example.org/feed.atom", type: "application/atom+xml", hreflang: "en" }],
  entries: [ENTRY],
};

describe("a feed", () => {
  it("has what RFC 4287 demands", () => {
    const { faults, entries } = readFeed(writeFeed(FEED));
    expect(faults).toEqual([]);
    expect(entries).toEqual([{ id: ENTRY.id, title: "A/1: Note", updated: "2027-01-02T03:04:05Z", language: "en" }]);
  });

  it("may be empty", () => {
    expect(readFeed(writeFeed({ ...FEED, entries: [] }))).toEqual({ faults: [], entries: [] });
  });

  it("names the language of a title where it differs from the feed's", () => {
    const text = writeFeed({ ...FEED, entries: [{ ...ENTRY, title: { text: "说明", language: "zh" } }] });
    expect(readFeed(text).entries).toMatchObject([{ title: "说明", language: "zh" }]);
  });

  it.each([
    "]]><script>alert(1)</script>",
    "</title><entry><id>forged</id></entry>",
    "one\r\nBEGIN:VEVENT\ttwo",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x; &amp;",
    "x".repeat(5_000),
    "half \ud83d a pair, NUL \u0000, \u001b[31m, \ufffe",
    "👩‍👩‍👧‍👦 أمانة",
  ])("treats any text as plain text: %j", (wild) => {
    const text = writeFeed({
      ...FEED,
      title: en(wild),
      subtitle: en(wild),
      author: en(wild),
      entries: [
        {
          ...ENTRY,
          title: en(wild),
          summary: en(wild),
          category: { term: "other", label: wild },
          links: [
            ...ENTRY.links,
            {
              rel: "enclosure",
              href: "https://example.org/api/files/f",
              type: "application/pdf",
              title: wild,
              length: 7,
            },
          ],
        },
      ],
    });
    const { faults, entries } = readFeed(text);
    expect(faults).toEqual([]);
    const plain = wild
      .toWellFormed()
      .replace(/[\r\n\t]+/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out
      .replace(/[\u0000\u001b\ufffe]/g, "");
    expect(entries.map(({ title }) => title)).toEqual([plain]);
  });
});

describe("the check itself", () => {
  it("finds a feed without self, an entry twice, and one that is newer than its feed", () => {
    const later = new Date("2028-01-01T00:00:00Z");
    const { faults } = readFeed(
      writeFeed({ ...FEED, links: [], entries: [ENTRY, { ...ENTRY, updated: later, links: [] }] }),
    );
    expect(faults).toEqual([
      "no link to itself",
      `twice: ${ENTRY.id}`,
      `no page: ${ENTRY.id}`,
      `newer than the feed: ${ENTRY.id}`,
    ]);
  });

  it("rejects text that is not XML", () => {
    expect(readFeed("<feed><title></feed>").faults).toHaveLength(1);
  });
});
