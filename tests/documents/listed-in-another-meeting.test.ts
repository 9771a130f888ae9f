import { beforeAll, describe, expect, test } from "vitest";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { findAgendaDocument } from "@/app/_vocabulary/agenda-document";
import { DOCUMENT_TEXT_ANCHOR, paths } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { availabilityIn } from "@/components/documents/availability";
import { changed, seed } from "../agenda-import/seed";
import { findResults } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { contextOf } from "../support/people";
import { issue, SECRETARIAT, withFiles } from "./meeting";

const database = testDatabase();
const importAgenda = (text: string) => importText(withFiles(database.db, SECRETARIAT), text);
const asPublic = () => contextOf(database.db, PUBLIC_VIEWER);
const itemsOf = async (meetingKey: string) =>
  Object.fromEntries((await listDocuments(asPublic(), meetingKey)).map(({ symbol, items }) => [symbol, items]));

const PAPER = "CTOC/COP/WG.2/2023/2";

describe("a document of an earlier meeting that a later agenda lists", () => {
  let title: string | undefined;
  beforeAll(async () => {
    await importAgenda(seed("en"));
    title = (await getDocument(asPublic(), PAPER)).titles.en;
    const later = seed("en").replaceAll("2023", "2024").replaceAll("CTOC/COP/WG.2/2024/2", PAPER);
    await importAgenda(later.replace("Background paper prepared", "Paper of the year before, prepared"));
  });

  test("is listed under its item in both meetings, with the other documents of each", async () => {
    expect(await itemsOf("wg2-2024")).toEqual({
      "CTOC/COP/WG.2/2024/1": [],
      [PAPER]: ["2"],
      "CTOC/COP/WG.2/2024/3": ["3"],
    });
    expect(await itemsOf("wg2-2023")).toMatchObject({ [PAPER]: ["2"], "CTOC/COP/WG.2/2023/3": ["3"] });
  });

  test("is not the agenda of the meeting that lists it, even if it is one", async () => {
    const earlier = "CTOC/COP/WG.2/2023/1";
    await importAgenda(seed("en").replaceAll("2023", "2026").replaceAll("CTOC/COP/WG.2/2026/2", earlier));
    const documents = await listDocuments(asPublic(), "wg2-2026");
    expect(documents.map(({ symbol }) => symbol)).toContain(earlier);
    expect(findAgendaDocument(documents, "wg2-2026")?.symbol).toBe("CTOC/COP/WG.2/2026/1");
    const meeting = await getMeeting(asPublic(), "wg2-2026");
    const inList = documents.find(({ symbol }) => symbol === earlier);
    // Its own file and text are offered, and no page of the meeting that lists it.
    const offered = inList && availabilityIn(inList, { documents, meeting }, "en").representations;
    const own = { meeting: "wg2-2023", edition: "1" };
    expect(offered?.map(({ format, href, file }) => [format, file ? "file" : href])).toEqual([
      ["html", `${paths.document("en", earlier)}#${DOCUMENT_TEXT_ANCHOR}`],
      ["txt", "file"],
      ["xml", paths.agendaEditionAkn("en", own)],
    ]);
  });

  test("still belongs to its own meeting and has the title given there", async () => {
    const document = await getDocument(asPublic(), PAPER);
    expect(document).toMatchObject({ meetingKey: "wg2-2023", items: ["2"], titles: { en: title } });
    expect(title).toMatch(/^Background paper/);
  });
});

describe("a document that the secretariat has listed under an item", () => {
  test("stays there when a corrected agenda is imported", async () => {
    const zh = seed("zh").replaceAll("2023", "2025");
    await importAgenda(zh);
    await issue(database.db, { symbol: "CTOC/COP/WG.2/2025/CRP.1", locale: "zh", content: "文", items: ["2"] });
    await importAgenda(changed(zh, "下午 3 时至 6 时", (line) => line.replace("6 时", "5 时"), 2));
    expect(await itemsOf("wg2-2025")).toMatchObject({
      "CTOC/COP/WG.2/2025/2": ["2"],
      "CTOC/COP/WG.2/2025/3": ["3"],
      "CTOC/COP/WG.2/2025/CRP.1": ["2"],
    });
  });
});

describe("a document with few details", () => {
  test("is found by its symbol in any spelling, without a title or text", async () => {
    for (const symbol of ["CTOC/COP/WG.2/2023/1/Corr.1", "CTOC/COP/WG.2/2023/CRP.9"]) {
      await issue(database.db, { symbol, locale: "fr", content: '<?xml version="1.0"?><note/>' });
      const { results } = await findResults(database.db, symbol.toLowerCase());
      expect(results.map(({ label }) => label)).toEqual([symbol]);
    }
  });

  test("gets its original language once", async () => {
    const input = { symbol: PAPER, locale: "en", content: "Words", originalLanguage: "en" } as const;
    expect(await issue(database.db, input)).toMatchObject({ outcome: "issued" });
    expect(await getDocument(asPublic(), PAPER)).toMatchObject({ originalLanguage: "en" });
    await expect(issue(database.db, { ...input, originalLanguage: "fr" })).rejects.toMatchObject({ kind: "conflict" });
  });
});
