import { beforeAll, describe, expect, it } from "vitest";
import { enterReportParagraphs } from "@/app/_cli/enter-report-paragraphs";
import { composeReport } from "@/app/_domain/report/compose-report";
import { getReportDraft } from "@/app/_domain/report/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { auditEvents } from "@/db/schema";
import { importMeeting, MEETING } from "../report/sample-meeting";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";

const MARKS: Record<Locale, string> = {
  ar: "[عينة]",
  zh: "[示例]",
  en: "[Sample]",
  fr: "[Exemple]",
  ru: "[Образец]",
  es: "[Ejemplo]",
};
const database = testDatabase();
const command = () => contextOf(database.db, { kind: "system", name: "demo" });

beforeAll(async () => {
  await importMeeting(database.db);
  await composeReport(command(), { meetingKey: MEETING });
  await enterReportParagraphs(command(), MEETING);
});

describe("the paragraphs of the sample's report", () => {
  it("are marked as invented in every language, and introduced", async () => {
    for (const locale of LOCALES) {
      const paragraphs = paragraphsOf(await getReportDraft(command(), MEETING, locale));
      const entered = paragraphs.filter(({ composed }) => !composed);
      expect(entered.map(({ text }) => plainText(text).startsWith(`${MARKS[locale]} `))).toEqual(Array(4).fill(true));
      expect(entered.map((each) => [each.locale, each.outdated])).toEqual(Array(4).fill([locale, undefined]));
    }
    const english = paragraphsOf(await getReportDraft(command(), MEETING, "en")).map(({ text }) => plainText(text));
    expect(english).toContain("The recommendations set out below were adopted.");
  });

  it("are entered once, by operations that the audit log has", async () => {
    const before = await database.db.select().from(auditEvents);
    await enterReportParagraphs(command(), MEETING);
    expect(await database.db.select().from(auditEvents)).toEqual(before);
    const count = (operation: string) => before.filter((event) => event.operation === operation).length;
    expect([count("add-paragraph"), count("edit-paragraph")]).toEqual([4, 20]);
  });
});
