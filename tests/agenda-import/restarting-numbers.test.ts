import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { ProvisionalAgenda } from "@/components/agenda/ProvisionalAgenda";
import { testDatabase } from "../support/database";
import { importContext, importText } from "../support/import-text";
import { contextOf } from "../support/people";

const database = testDatabase();
const CASE = new URL("../support/agenda-documents/cases/restarting-numbers.en.txt", import.meta.url);
const text = readFileSync(CASE, "utf8");
const imported = (changed: string) =>
  importText(importContext(database.db, { kind: "system", name: "import-agenda" }), changed);
const visible = () => contextOf(database.db, PUBLIC_VIEWER);

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, meeting_documents, agenda_items cascade`);
});

describe("an agenda whose numbers restart in each segment", () => {
  it("keeps the items of both, with their documents and plenary meetings", async () => {
    const { meetingKey } = await imported(text);
    const { items } = await getAgenda(visible(), meetingKey, "en");
    expect(items.map(({ number, segment }) => [number, segment])).toEqual([
      ["I.1", "High-level segment"],
      ["I.2", undefined],
      ["I.2 (a)", undefined],
      ["I.2 (b)", undefined],
      ["I.3", undefined],
      ["II.1", "Regular segment"],
      ["II.2", undefined],
      ["II.2 (a)", undefined],
      ["II.2 (b)", undefined],
      ["II.3", undefined],
      ["II.4", undefined],
    ]);
    const documents = await listDocuments(visible(), meetingKey);
    expect(documents.map(({ symbol, items: numbers }) => [symbol, numbers])).toEqual(
      expect.arrayContaining([
        ["RGA/2031/L.1", ["I.3"]],
        ["RGA/2031/2", ["II.3"]],
      ]),
    );
    const { plenaryMeetings } = await getOrganizationOfWork(visible(), meetingKey, "en");
    expect(plenaryMeetings.map(({ entries }) => entries.map(({ item }) => item))).toEqual([
      ["I.1", "I.2"],
      ["I.2", "I.3"],
      ["II.1", "II.2"],
      ["II.3"],
      ["II.3"],
      ["II.4"],
    ]);
  });

  it("is listed with the numbers as printed, each linked to its own annotation", async () => {
    const { meetingKey } = await imported(text);
    const { items } = await getAgenda(visible(), meetingKey, "en");
    const html = renderToStaticMarkup(
      ProvisionalAgenda({ items, locale: "en", around: "en", hrefOf: ({ number }) => `#${itemAnchor(number)}` }),
    );
    const links = [...html.matchAll(/tabular-nums">([^<]+)<\/span><div><a href="([^"]+)"/g)].map(
      ([, ...found]) => found,
    );
    expect(links.filter(([mark]) => mark === "1.")).toEqual([
      ["1.", "#item-i-1"],
      ["1.", "#item-ii-1"],
    ]);
    expect(links.filter(([mark]) => mark === "(b)")).toEqual([
      ["(b)", "#item-i-2-b"],
      ["(b)", "#item-ii-2-b"],
    ]);
  });

  it("keeps each item when a revision adds one to the first segment", async () => {
    const { meetingKey } = await imported(text);
    const before = await getAgenda(visible(), meetingKey, "en");
    const revised = text
      .replace("RGA/2031/1\n", "RGA/2031/1/Rev.1\n")
      .replace("2. General debate:", "2. Rules of procedure.\n3. General debate:")
      .replace("3. Adoption of the declaration.", "4. Adoption of the declaration.")
      .replace("\n2. General debate\n", "\n2. Rules of procedure\n\nThe rules apply.\n\n3. General debate\n")
      .replace("\n3. Adoption of the declaration\n", "\n4. Adoption of the declaration\n");
    await imported(revised);
    const { items } = await getAgenda(visible(), meetingKey, "en");
    const idOf = (all: typeof items, number: string) => all.find((item) => item.number === number)?.id;
    expect(items).toHaveLength(before.items.length + 1);
    expect(idOf(items, "I.3 (a)")).toBe(idOf(before.items, "I.2 (a)"));
    expect(idOf(items, "II.1")).toBe(idOf(before.items, "II.1"));
    expect(idOf(items, "I.1")).toBe(idOf(before.items, "I.1"));
  });
});
