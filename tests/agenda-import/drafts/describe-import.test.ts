import { expect, it } from "vitest";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { createFinding } from "@/app/_domain/agenda-import/findings";
import { describeCounts, describeEffect, describePublication } from "@/components/agenda-import/describe-import";
import { placeFindings } from "@/components/agenda-import/place-findings";
import { testDatabase } from "../../support/database";
import { contextOf, staff } from "../../support/people";
import { tidalDraft } from "./draft-files";

const test = testDatabase();

it("the effect of a confirmation names a new body as its document in the reader's language does", async () => {
  const context = contextOf(test.db, await staff(test.db, "secretariat"));
  const draft = await getImportDraft(context, await tidalDraft(context, ["en", "ar"]));

  expect(describeEffect(draft, "en")).toBe(
    "Confirming creates a new meeting: Second session, Working Group on Tides, 31 March–2 April 2031.",
  );
  expect(describeEffect(draft, "ar")).toContain("الفريق العامل المعني بالمد والجزر");
  expect(describeEffect(draft, "fr")).toContain("Working Group on Tides");
  expect(describeCounts(draft, "en")).toBe("6 items, 3 documents, 4 plenary meetings, in English and Arabic.");
});

it("what becomes public is said with its addresses, and each finding stands where it can be corrected", async () => {
  const context = contextOf(test.db, await staff(test.db, "secretariat"));
  const draft = await getImportDraft(context, await tidalDraft(context, ["en"]));
  const [meeting, files] = describePublication(draft, "en");
  expect(meeting).toContain("in English");
  expect(files?.replace(/\p{Cf}/gu, "")).toBe(
    "The files en.docx, issued as CTL/CONF/WG.1/2031/1, at /en/documents/CTL/CONF/WG.1/2031/1",
  );

  const [source] = draft.sources;
  const { agenda } = source!; // the draft has one
  const second = agenda.items.find(({ number }) => number === "2");
  const entry = agenda.plenaryMeetings[1];
  const lines = [1, second?.line, (second?.annotationLine ?? 0) + 1, entry?.line, 999];
  const findings = lines.map((line) => createFinding("row-unread", line ?? 0));
  const placed = placeFindings({ ...agenda, findings }, source!);
  expect([...placed].map(([place, { length }]) => [place, length])).toEqual([
    ["particulars", 1],
    ["item:2", 2],
    ["plenary:2", 1],
    [undefined, 1],
  ]);
});
