import { beforeAll, describe, expect, it } from "vitest";
import { removePassages } from "@/app/_domain/search/index-passages";
import { testDatabase } from "../support/database";
import { smallMeeting } from "../support/small-meeting";
import { findResults, findTitles, indexTexts, printMarked, searchPublicly } from "./search-fixtures";

const test = testDatabase();
let meetingId = "";

beforeAll(async () => {
  ({ meetingId } = await smallMeeting(test.db, "wg9-2023"));
  const other = await smallMeeting(test.db, "wg8-2022");
  await indexTexts(
    test.db,
    meetingId,
    { number: 1, locale: "en", title: "Firearms", body: "Tracing of firearms and ammunition." },
    { number: 1, locale: "fr", title: "Armes à feu", body: "Traçage des armes à feu, dites firearms." },
    {
      number: 2,
      locale: "en",
      title: "Tracing",
      body: "Organized crime. Crime that is organized. See TEST/COP/WG.9/2023/1.",
    },
    { number: 3, locale: "en", title: "An item on firearms", subject: "item", symbol: "2 (a)" },
  );
  await indexTexts(test.db, other.meetingId, {
    number: 4,
    locale: "en",
    title: "Older paper",
    symbol: "TEST/COP/WG.8/2022/10",
    body: "Of firearms only in its text.",
  });
});

describe("a query", () => {
  it("requires all words, anywhere in title and text", async () => {
    expect(await findTitles(test.db, "firearms ammunition")).toEqual(["Firearms"]);
    expect(await findTitles(test.db, "tracing crime")).toEqual(["Tracing"]);
    expect(await findTitles(test.db, "firearms crime")).toEqual([]);
  });

  it("may require a phrase", async () => {
    expect(await findTitles(test.db, '"organized crime"')).toEqual(["Tracing"]);
    expect(await findTitles(test.db, '"crime organized"')).toEqual([]);
    expect(await findTitles(test.db, "“crime that is organized”")).toEqual(["Tracing"]);
  });

  it("may exclude words anywhere", async () => {
    expect(await findTitles(test.db, "firearms -ammunition", { language: "en" })).toEqual([
      "An item on firearms",
      "Older paper",
    ]);
    expect(await findTitles(test.db, 'tracing -"organized crime"')).toEqual(["Firearms"]);
  });

  it("ranks titles before texts, and the reader's language before others", async () => {
    const { results } = await findResults(test.db, "firearms");
    expect(results.map(({ title, locale }) => [locale, printMarked(title)])).toEqual([
      ["en", "Firearms"],
      ["en", "An item on firearms"],
      ["en", "Older paper"],
      ["fr", "Armes à feu"],
    ]);
    expect((await findResults(test.db, "firearms", { locale: "fr" })).results[0]?.locale).toBe("fr");
  });

  it("returns results with meeting, label and language", async () => {
    const [result] = (await findResults(test.db, "item on firearms", { kind: "agenda" })).results;
    expect(result).toMatchObject({ subject: "item", label: "2 (a)", locale: "en", meeting: { key: "wg9-2023" } });
    expect(result?.passage).toBeUndefined();
  });
});

describe("a symbol", () => {
  it.each([
    "TEST/COP/WG.9/2023/1",
    "test / cop / wg.9/2023/1",
    "ＴＥＳＴ／COP／WG.9／2023／1",
    "https://x.example/ar/documents/TEST/COP/WG.9/2023/1",
  ])("is found as %s, before documents that cite it", async (q) => {
    const found = await findTitles(test.db, q);
    expect(found[0]).toBe("Firearms");
    expect(found.filter((title) => title === "Firearms")).toHaveLength(1);
  });

  it("finds texts that cite it", async () => {
    expect(await findTitles(test.db, "TEST/COP/WG.9/2023/1")).toEqual(["Firearms", "Tracing"]);
  });

  it("matches as a prefix, in symbol order", async () => {
    expect(await findTitles(test.db, "TEST/COP/WG.9/2023")).toEqual(["Firearms", "Tracing"]);
    expect(await findTitles(test.db, "test/cop/")).toEqual(["Older paper", "Firearms", "Tracing"]);
  });

  it("returns the reader's language", async () => {
    expect(await findTitles(test.db, "TEST/COP/WG.9/2023/1", { locale: "fr" })).toEqual(["Armes à feu", "Tracing"]);
  });

  it("that is unknown gives a suggestion", async () => {
    expect((await findResults(test.db, "TEST/COP/WG.9/2032/1")).suggestions).toEqual(["TEST/COP/WG.9"]);
  });
});

describe("a search can be limited", () => {
  it("to agendas or documents", async () => {
    expect(await findTitles(test.db, "firearms", { kind: "agenda" })).toEqual(["An item on firearms"]);
    expect(await findTitles(test.db, "firearms", { kind: "document", language: "en" })).toEqual([
      "Firearms",
      "Older paper",
    ]);
  });

  it("to a meeting, and counts results by meeting", async () => {
    expect(await findTitles(test.db, "firearms", { meeting: "wg8-2022" })).toEqual(["Older paper"]);
    const { meetings } = await findResults(test.db, "firearms");
    expect(meetings.map(({ meeting, count }) => [meeting.key, count])).toEqual([
      ["wg9-2023", 3],
      ["wg8-2022", 1],
    ]);
    expect(await findTitles(test.db, "TEST/COP", { meeting: "wg8-2022" })).toEqual(["Older paper"]);
  });

  it("to a language", async () => {
    expect(await findTitles(test.db, "firearms", { language: "fr" })).toEqual(["Armes à feu"]);
  });

  it("and reports an unknown limit", async () => {
    expect(await searchPublicly(test.db, "firearms", { kind: "x" })).toEqual({
      outcome: "unknown-filter",
      filter: "kind",
    });
    expect(await searchPublicly(test.db, "firearms", { language: "xx" })).toEqual({
      outcome: "unknown-filter",
      filter: "language",
    });
    for (const meeting of ["x", "", "\0", "\ud800"])
      expect(await searchPublicly(test.db, "firearms", { meeting })).toEqual({
        outcome: "unknown-filter",
        filter: "meeting",
      });
  });
});

describe("an index entry", () => {
  it("replaces the earlier entry, and can be removed", async () => {
    const own = { number: 9, locale: "en", title: "Draft" } as const;
    await indexTexts(test.db, meetingId, { ...own, body: "Of quokkas." });
    expect(await findTitles(test.db, "quokka")).toEqual(["Draft"]);
    await indexTexts(test.db, meetingId, { ...own, body: "Of wombats." });
    expect([await findTitles(test.db, "quokka"), await findTitles(test.db, "wombat")]).toEqual([[], ["Draft"]]);
    await removePassages(test.db, "00000000-0000-4000-8000-000000000009", "fr");
    expect(await findTitles(test.db, "wombat")).toEqual(["Draft"]);
    await removePassages(test.db, "00000000-0000-4000-8000-000000000009");
    expect(await findTitles(test.db, "wombat")).toEqual([]);
  });

  it("is unique even when indexed concurrently", async () => {
    const own = { number: 8, locale: "en", title: "Twice", body: "Of numbats." } as const;
    await Promise.all([1, 2].map(() => test.db.transaction((tx) => indexTexts(tx, meetingId, own))));
    expect(await findTitles(test.db, "numbat")).toEqual(["Twice"]);
  });

  it("gives one result with an excerpt of its best passage", async () => {
    const filler = "Some other sentence about nothing in particular. ".repeat(15);
    const body = `${filler}\n${filler}The quick pangolin was seen by another pangolin here. ${filler}\n${filler}One pangolin.`;
    await indexTexts(test.db, meetingId, { number: 7, locale: "en", title: "Long", body });
    const { results } = await findResults(test.db, "pangolin");
    expect(results).toHaveLength(1);
    const passage = printMarked(results[0]?.passage, "*");
    expect(passage).toContain("The quick *pangolin* was seen by another *pangolin* here.");
    expect(passage).toMatch(/^… .* …$/);
    expect(passage.length).toBeLessThan(260);
  });
});

describe("many results", () => {
  beforeAll(async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      number: 100 + index,
      locale: "en" as const,
      title: `Okapi ${index}`,
    }));
    await indexTexts(test.db, meetingId, ...many);
  });

  it("are split into pages of 20", async () => {
    const found = await findResults(test.db, "okapi", { page: "3" });
    expect(found).toMatchObject({ count: 45, hasMore: false, page: 3, pages: 3 });
    expect(found.results).toHaveLength(5);
  });

  it("have no page after the last, nor invalid page numbers", async () => {
    for (const page of ["4", "1000000000", "0", "-1", "x", "1e9", "9".repeat(400)])
      expect(await searchPublicly(test.db, "okapi", { page })).toEqual({ outcome: "no-such-page", pages: 3 });
  });
});
