import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { issueDocument } from "@/app/_domain/documents/issue-document";
import { suggestQueries } from "@/app/_domain/search/suggest";
import { completeSearchIndex } from "@/app/_domain/upkeep/complete-search-index";
import { readText } from "@/app/_platform/files/read-content";
import { meetingDocuments, searchPassages, searchWords } from "@/db/schema";
import { bytesOf, SECRETARIAT, store, withFiles } from "../documents/meeting";
import { wordLikePdf } from "../files/word-like-pdf";
import { testDatabase } from "../support/database";
import { smallMeeting } from "../support/small-meeting";
import { findResults, findTitles, indexTexts, printMarked } from "./search-fixtures";

const database = testDatabase();
const SYMBOL = "TEST/COP/WG9/2023/7";
const lines = readFileSync(join(import.meta.dirname, "../files/fixtures/arabic.txt"), "utf8")
  .trim()
  .split("\n");
const context = () => ({
  ...withFiles(database.db, SECRETARIAT),
  readText: (id: string, mediaType: string) => readText(id, mediaType, store),
});
let meetingId = "";

beforeAll(async () => {
  ({ meetingId } = await smallMeeting(database.db));
  await issueDocument(context(), {
    symbol: SYMBOL,
    locale: "ar",
    title: "ورقة",
    kind: "background-paper",
    bytes: bytesOf(wordLikePdf(lines)),
    limit: 1_000_000,
  });
});

const indexedWords = async () =>
  (await database.db.select({ word: searchWords.word }).from(searchWords).where(eq(searchWords.locale, "ar"))).map(
    ({ word }) => word,
  );
const inArabic = { locale: "ar" } as const;

describe("an Arabic PDF file", () => {
  test("is found by words and phrases", async () => {
    for (const question of [
      "الأموال",
      "الأدلة",
      "للآليات",
      "الإجراء",
      '"تجميد الأموال"',
      '"لا يجوز لأي دولة"',
      "ﺍﻷﻣﻮﺍﻝ",
    ])
      expect([question, await findTitles(database.db, question, inArabic)]).toEqual([question, ["ورقة"]]);
    const { results } = await findResults(database.db, "الأموال", inArabic);
    expect(printMarked(results[0]?.passage, "*")).toContain("تجميد *الأموال* ومصادرتها في الأدلة الجنائية");
  });

  test("provides suggestions as written, never with swapped letters", async () => {
    const words = await indexedWords();
    expect(words).toEqual(expect.arrayContaining(["الأموال", "الأدلة", "الإخلال"]));
    for (const swapped of ["األموال", "األدلة", "اإلخالل"]) expect(words).not.toContain(swapped);
    const limits = { locales: ["ar" as const], requiredMarkers: [] };
    expect(await suggestQueries(database.db, "الاموتل", limits)).toEqual(["الأموال"]);
  });
});

describe("index entries of an older version", () => {
  test("are rebuilt at the next start, and their words are no longer suggested", async () => {
    const { db } = database;
    const [document] = await db
      .select({ id: meetingDocuments.id })
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbol, SYMBOL));
    const id = document?.id ?? "";
    await completeSearchIndex(context());
    await db
      .update(searchPassages)
      .set({ indexVersion: 1, body: "تجميد األموال" })
      .where(eq(searchPassages.subjectId, id));
    await indexTexts(db, meetingId, { number: 1, locale: "ar", title: "األموال" });
    await db.delete(searchPassages).where(eq(searchPassages.title, "األموال"));
    await db.update(searchWords).set({ indexVersion: 1 });
    expect(await indexedWords()).toContain("األموال");

    expect(await completeSearchIndex(context())).toMatchObject({ documents: 1, failed: [] });
    const { results } = await findResults(db, "الأموال", inArabic);
    expect(printMarked(results[0]?.passage)).toContain("تجميد الأموال");
    expect(await indexedWords()).not.toContain("األموال");
    expect(await indexedWords()).toContain("الأموال");
    expect(await completeSearchIndex(context())).toEqual({ meetings: 0, documents: 0, failed: [] });
  });

  test("stay complete after an interrupted rebuild", async () => {
    await database.db.update(searchPassages).set({ indexVersion: 1 });
    await database.db.update(searchWords).set({ indexVersion: 1 });
    await completeSearchIndex(context(), AbortSignal.abort());
    expect(await indexedWords()).toContain("الأموال");
    await completeSearchIndex(context());
    expect(await indexedWords()).toContain("الأموال");
  });
});
