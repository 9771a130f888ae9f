import { and, eq, inArray } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { noteTranslations } from "@/app/_domain/documents/note-translations";
import { listDocuments } from "@/app/_domain/documents/queries";
import { NoteTranslations, SetDeadlines } from "@/app/_domain/documents/schemas";
import { setDeadlines } from "@/app/_domain/documents/set-deadlines";
import { DocumentRegister } from "@/components/document-register/DocumentRegister";
import { describeDeadlinesSet, describeTranslationsNoted } from "@/components/document-register/describe-bulk";
import { auditEvents, meetingDocuments, meetingDocumentVersions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { meetingWithDocuments, withFiles } from "./meeting";

const KEY = "wg9-2023";
const SERIES = "TEST/COP/WG9/2023";
const database = testDatabase();
const secretariat = async () => withFiles(database.db, await staff(database.db, "secretariat"));
let ids: Record<string, string> = {};
beforeAll(async () => {
  await meetingWithDocuments(database.db);
  await smallMeeting(database.db, "wg8-2023");
  const rows = await database.db.select().from(meetingDocuments);
  ids = Object.fromEntries(rows.map(({ symbol, id }) => [symbol.replace(`${SERIES}/`, ""), id]));
});
const idOf = (symbol: string) => ids[symbol] ?? "";
const set = async (documents: string[], due: object) =>
  setDeadlines(await secretariat(), SetDeadlines.parse({ meetingKey: KEY, documents, ...due }));
const note = async (documents: string[], languages: string[]) =>
  noteTranslations(await secretariat(), NoteTranslations.parse({ meetingKey: KEY, documents, languages }));

describe("several documents at once", () => {
  test("are given deadlines in one step, each with its event; an empty one stays as it is", async () => {
    const first = await set([idOf("2"), idOf("3")], { translationDue: "2023-05-10", issueDue: "2023-05-20" });
    expect(first).toEqual({ changed: [`${SERIES}/2`, `${SERIES}/3`], unchanged: [], withdrawn: [] });
    expect(await set([idOf("2")], { issueDue: "2023-05-21" })).toMatchObject({ changed: [`${SERIES}/2`] });
    const [row] = await database.db
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.id, idOf("2")));
    expect(row).toMatchObject({
      submissionDue: null,
      translationDue: "2023-05-10",
      issueDue: "2023-05-21",
      version: 3,
    });
    const events = await database.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.operation, "change-document"), inArray(auditEvents.subjectId, [idOf("2"), idOf("3")])));
    expect(events).toHaveLength(3);
    expect(events.at(-1)?.detail).toMatchObject({
      before: { issueDue: "2023-05-20" },
      after: { issueDue: "2023-05-21" },
    });
  });

  test("are left alone where they are withdrawn, have it already or are of another meeting", async () => {
    const other = idOf("TEST/COP/WG8/2023/2");
    const outcome = await set([idOf("4"), idOf("3"), other], { issueDue: "2023-05-20" });
    expect(outcome).toEqual({ changed: [], unchanged: [`${SERIES}/3`], withdrawn: [`${SERIES}/4`] });
    const said = describeDeadlinesSet(outcome, "en").replace(/[\u2066-\u2069]/g, "");
    expect(said).toBe(`No deadlines were changed. Unchanged: 1. Withdrawn, and not changed: ${SERIES}/4.`);
  });

  test("are noted as in translation, each by itself; those that are refused are named with the reason", async () => {
    const result = await note([idOf("2"), idOf("2/Add.1"), idOf("4")], ["fr", "es"]);
    expect(result).toMatchObject({ noted: 1, unchanged: 1 });
    expect(
      result.refused.map(({ symbol, locale, code }) => `${symbol.replace(`${SERIES}/`, "")} ${locale} ${code}`),
    ).toEqual(expect.arrayContaining(["2 fr documentIssuedAlready", "4 es documentWithdrawn"]));
    const [version] = await database.db
      .select()
      .from(meetingDocumentVersions)
      .where(and(eq(meetingDocumentVersions.documentId, idOf("2/Add.1")), eq(meetingDocumentVersions.locale, "es")));
    expect(version?.availability).toBe("in-translation");
    expect(describeTranslationsNoted(result, "en")).toMatch(
      /^1 language version is marked as in translation\. Unchanged: 1\./,
    );
  });

  test("are ticked, and something is chosen: a refusal names the field", () => {
    const refused = (schema: typeof SetDeadlines | typeof NoteTranslations, fields: object) =>
      schema.safeParse({ meetingKey: KEY, ...fields }).error?.issues.map(({ path, message }) => `${path} ${message}`);
    expect(refused(SetDeadlines, { issueDue: "2023-05-20" })).toEqual(["documents documentsUnticked"]);
    expect(refused(SetDeadlines, { documents: idOf("2") })).toEqual(["submissionDue deadlineRequired"]);
    expect(refused(NoteTranslations, { documents: idOf("2") })).toEqual(["languages languagesUnticked"]);
  });

  test("can be ticked in the register by those who change documents alone, where they are of the meeting", async () => {
    const documents = await listDocuments(await secretariat(), KEY);
    const html = (changeSeveral?: () => Promise<never>) =>
      renderToStaticMarkup(
        createElement(DocumentRegister, {
          ...{ documents, timings: new Map(), query: {}, meetingKey: KEY, locale: "en", waiting: 0 },
          changeSeveral,
        }),
      );
    const ticked = html(async () => {
      throw new Error("not sent");
    });
    expect(ticked.match(/name="documents"/g)).toHaveLength(documents.length);
    expect(ticked).toContain(`aria-label="Tick ${SERIES}/2"`);
    expect(html()).not.toContain('name="documents"');
  });
});
