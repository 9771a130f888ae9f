import { expect, it } from "vitest";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { describeCounts, describeEffect } from "@/components/agenda-import/describe-import";
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
