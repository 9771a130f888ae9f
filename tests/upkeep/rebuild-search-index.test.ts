import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { indexItems } from "@/app/_domain/agenda/index-items";
import { completeSearchIndex } from "@/app/_domain/upkeep/complete-search-index";
import { rebuildSearchIndex } from "@/app/_domain/upkeep/rebuild-search-index";
import { files, meetingDocumentFiles, meetingDocuments, searchPassages, searchWords } from "@/db/schema";
import { findResults, findTitles, indexTexts } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { contextOf, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const operator = () => contextOf(test.db, { kind: "system", name: "test" });
let meetingId = "";

describe("completing the search index at a start", () => {
  const complete = (signal?: AbortSignal) => completeSearchIndex(operator(), signal);
  const nothing = { meetings: 0, documents: 0, failed: [] };

  it("finds nothing to do without a meeting", async () => {
    expect(await complete()).toEqual(nothing);
  });

  it("indexes content that is older than the search, once", async () => {
    ({ meetingId } = await smallMeeting(test.db));
    await test.db.delete(searchPassages);
    expect(await findTitles(test.db, "组织事项", { locale: "zh" })).toEqual([]);
    expect(await complete()).toEqual({ meetings: 1, documents: 1, failed: [] });
    expect(await findTitles(test.db, "组织事项", { locale: "zh" })).toEqual(["组织事项"]);
    expect(await findTitles(test.db, "文件2", { locale: "zh" })).toEqual(["文件2"]);
    expect(await complete()).toEqual(nothing);
  });

  it("continues after an interruption", async () => {
    await test.db.delete(searchPassages);
    expect(await complete(AbortSignal.abort())).toEqual(nothing);
    await test.db.transaction((tx) => indexItems(tx, meetingId));
    expect(await complete()).toEqual({ meetings: 0, documents: 1, failed: [] });
  });
});

describe("rebuilding the search index", () => {
  beforeAll(async () => {
    await indexTexts(test.db, meetingId, { number: 77, locale: "en", title: "Long gone" });
    await rebuildSearchIndex(operator());
  });

  it("removes content that no longer exists", async () => {
    expect(await findTitles(test.db, "gone")).toEqual([]);
    const words = await test.db.select({ word: searchWords.word }).from(searchWords);
    expect(words.map(({ word }) => word)).not.toContain("gone");
    expect(words.map(({ word }) => word)).toContain("opening");
  });

  it("indexes everything once, however often it runs", async () => {
    const count = () => test.db.select({ count: sql`count(*)`.mapWith(Number) }).from(searchPassages);
    const [before] = await count();
    await rebuildSearchIndex(operator());
    expect(await count()).toEqual([before]);
  });

  it("does not index content that is not public: the restricted document and the draft report", async () => {
    expect(await findTitles(test.db, "TEST/COP/WG9/2023", { locale: "zh" })).toEqual(["文件2"]);
    for (const q of ["文件3", "文件L.1", "TEST/COP/WG9/2023/3", "TEST/COP/WG9/2023/L.1"]) {
      const { results } = await findResults(test.db, q, { locale: "zh" });
      expect([q, results.map(({ label }) => label).filter((label) => /\/(3|L\.1)$/.test(label))]).toEqual([q, []]);
    }
  });

  it("is refused to everybody but the operator", async () => {
    for (const role of ["admin", "secretariat"] as const)
      await expect(rebuildSearchIndex(contextOf(test.db, await staff(test.db, role)))).rejects.toMatchObject({
        kind: "forbidden",
      });
  });

  it("continues past a document that cannot be read, and names it", async () => {
    const [document] = await test.db
      .select({ id: meetingDocuments.id })
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbolKey, "TEST/COP/WG9/2023/2"));
    const bytes = {
      name: "2.txt",
      mediaType: "text/plain",
      size: 1,
      sha256: "0",
      scan: "clean",
      uploadedAt: NOW,
    } as const;
    const [file] = await test.db.insert(files).values(bytes).returning({ id: files.id });
    const issued = { documentId: document!.id, fileId: file!.id, locale: "zh", format: "txt", issuedAt: NOW } as const; // both are there
    await test.db.insert(meetingDocumentFiles).values(issued);
    const cause = new Error("unreadable");
    const broken = { ...operator(), readText: () => Promise.reject(cause) };
    expect(await rebuildSearchIndex(broken)).toMatchObject({
      documents: 2,
      failed: [{ symbol: "TEST/COP/WG9/2023/2", cause }],
    });
    expect(await findTitles(test.db, "文件2", { locale: "zh" })).toEqual(["文件2"]);

    await rebuildSearchIndex({ ...operator(), readText: async () => "关于引渡的内容" });
    expect(await findTitles(test.db, "引渡", { locale: "zh" })).toEqual(["文件2"]);
  });
});
