import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { testDatabase } from "../support/database";
import { smallMeeting } from "../support/small-meeting";
import { findTitles, indexTexts, searchPublicly } from "./search-fixtures";

const test = testDatabase();

beforeAll(async () => {
  const { meetingId } = await smallMeeting(test.db);
  await indexTexts(test.db, meetingId, {
    number: 1,
    locale: "en",
    title: "It's a \\ title",
    body: "Crime & drugs: nothing else.",
  });
});

describe("an unusual query", () => {
  it("is rejected beyond 500 characters only", async () => {
    expect(await searchPublicly(test.db, "x".repeat(10_000))).toEqual({ outcome: "too-long", limit: 500 });
    expect((await searchPublicly(test.db, "crime ".repeat(83))).outcome).toBe("found");
    expect((await searchPublicly(test.db, "x".repeat(500))).outcome).toBe("found");
  });

  it.each(["", "   ", "& | ! <-> ( ) : *", "\ud800", "\0", '"', "-", "''", "\\", "-crime"])(
    "is an empty query: %j",
    async (q) => {
      expect(await searchPublicly(test.db, q)).toEqual({ outcome: "empty-query" });
    },
  );

  it.each([
    "crime & drugs",
    "crime | !drugs",
    "crime:* <-> ( drugs",
    "crime\0drugs",
    "crime' drugs",
    "\udfffcrime drugs\\",
  ])("finds by its words: %j", async (q) => {
    expect(await findTitles(test.db, q)).toHaveLength(1);
  });

  it("of stop words finds nothing", async () => {
    expect(await findTitles(test.db, "the of and", { language: "en" })).toEqual([]);
    expect(await findTitles(test.db, "the -crime", { language: "en" })).toEqual([]);
  });

  it("cannot match markers", async () => {
    for (const q of ["•document", "'•document'", "•symbol:TEST/COP/WG.9/2023/1"])
      expect([q, await findTitles(test.db, q)]).toEqual([q, []]);
  });

  it("of any characters has an outcome", async () => {
    const character = fc.constantFrom(..."\"“«'-&|!()<>:*\\/% \0\ud800aé法جж١•");
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.array(character).map((characters) => characters.join("")),
        ),
        fc.constantFrom(...LOCALES),
        async (q, locale) => {
          const { outcome } = await searchPublicly(test.db, q, { locale });
          expect(["found", "empty-query"]).toContain(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });
});
