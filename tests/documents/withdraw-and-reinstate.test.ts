import { desc, eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { changeDistribution } from "@/app/_domain/documents/change-distribution";
import { findReadableDocumentFile } from "@/app/_domain/documents/file-queries";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { reinstateDocument } from "@/app/_domain/documents/reinstate-document";
import { ChangeDistribution, ReinstateDocument, WithdrawDocumentForm } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { searchPortal } from "@/app/_domain/search/queries";
import { listDocumentPages } from "@/app/_domain/sitemap/queries";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { WithdrawnDocument } from "@/components/documents/WithdrawnDocument";
import { alertSubscriptions, auditEvents, meetingDocuments, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { issue, withFiles } from "./meeting";

const SERIES = "TEST/COP/WG9/2023";
const KEY = "wg9-2023";
const SYMBOL = `${SERIES}/2`;
const WORD = "glockenspiel";
const database = testDatabase();
const db = () => database.db;
const secretariat = async () => withFiles(db(), await staff(db(), "secretariat"));
let documentId = "";
let fileId = "";
beforeAll(async () => {
  await smallMeeting(db());
  await issue(db(), { symbol: SYMBOL, locale: "en", content: `Text with ${WORD}`, title: "Paper" });
  const { id, versions } = await getDocument(contextOf(db(), PUBLIC_VIEWER), SYMBOL);
  documentId = id;
  fileId = versions[0]?.files[0]?.fileId ?? "";
  await db().insert(alertSubscriptions).values({
    bodyKey: "wg9",
    email: "reader@example.org",
    locale: "en",
    requestedAt: NOW,
    confirmedAt: NOW,
  });
});

async function lastEvent(operation: string) {
  const [event] = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.operation, operation))
    .orderBy(desc(auditEvents.id))
    .limit(1);

  return event;
}

const messages = async (kind: string) =>
  (await db().select().from(outboxMessages)).filter((message) => message.kind === kind).length;

async function search(viewer: Viewer): Promise<number> {
  const found = await searchPortal(contextOf(db(), viewer), { q: WORD, locale: "en" });

  return found.outcome === "found" ? found.results.length : 0;
}

const withdraw = async (more: object = {}) => {
  const form = {
    meetingKey: KEY,
    documentId,
    "note-en": "Replaced by <b>3</b>.",
    "note-ar": "ملاحظة",
    reason: "Wrong file",
  };
  const { note, reason } = WithdrawDocumentForm.parse({ ...form, ...more });

  return withdrawDocument(await secretariat(), { symbol: SYMBOL, note, reason });
};
const reinstate = async () =>
  reinstateDocument(
    await secretariat(),
    ReinstateDocument.parse({ meetingKey: KEY, documentId, reason: "Right file" }),
  );
const distribute = async (from: Distribution, distribution: Distribution) =>
  changeDistribution(
    await secretariat(),
    ChangeDistribution.parse({ meetingKey: KEY, documentId, from, distribution, distributionReason: "Decided" }),
  );

describe("withdrawing a document", () => {
  test("tells its readers why, in their language, and the log the reason", async () => {
    expect(await withdraw()).toMatchObject({ outcome: "withdrawn" });
    const context = contextOf(db(), PUBLIC_VIEWER);
    const document = await getDocument(context, SYMBOL);
    expect(document.withdrawalNote).toEqual({ en: "Replaced by <b>3</b>.", ar: "ملاحظة" });
    const meeting = await getMeeting(context, KEY);
    const page = (locale: Locale) =>
      renderToStaticMarkup(createElement(WithdrawnDocument, { document, meeting, locale }));
    expect(page("ar")).toContain("ملاحظة");
    expect(page("fr")).toContain("Replaced by &lt;b&gt;3&lt;/b&gt;.");
    expect(page("fr")).not.toContain("Wrong file");
    expect(await lastEvent("withdraw-document")).toMatchObject({
      detail: { reason: "Wrong file", after: { note: { en: "Replaced by <b>3</b>." } } },
    });
    expect(await findReadableDocumentFile(context, fileId)).toBeUndefined();
    expect(await search(PUBLIC_VIEWER)).toBe(0);
  });

  test("needs a reason in the browser, and no note", () => {
    const form = { meetingKey: KEY, documentId, reason: " " };
    expect(WithdrawDocumentForm.safeParse(form).error?.issues[0]).toMatchObject({
      path: ["reason"],
      message: "reasonRequired",
    });
    expect(WithdrawDocumentForm.parse({ ...form, reason: "x" }).note).toEqual({});
  });

  test("again changes nothing", async () => {
    expect(await database.announcedBy(() => withdraw({ "note-en": "Other" }))).toEqual([]);
    expect((await getDocument(contextOf(db(), PUBLIC_VIEWER), SYMBOL)).withdrawalNote.en).toContain("Replaced");
  });
});

describe("reinstating a document", () => {
  test("opens its files and texts again, and tells the public and the subscribers", async () => {
    const announced = await database.announcedBy(reinstate);
    expect(announced).toEqual([`meeting:${KEY}`, "meetings"]);
    const context = contextOf(db(), PUBLIC_VIEWER);
    expect(await getDocument(context, SYMBOL)).toMatchObject({ withdrawnAt: undefined, withdrawalNote: {} });
    expect(await findReadableDocumentFile(context, fileId)).toMatchObject({ id: fileId });
    expect(await search(PUBLIC_VIEWER)).toBe(1);
    const [change] = await listPublicChanges(context, KEY, 1);
    expect(change).toMatchObject({ kind: "reinstate-document", symbol: SYMBOL });
    expect(await messages("document-reinstated")).toBe(1);
    expect(await lastEvent("reinstate-document")).toMatchObject({
      detail: { reason: "Right file", before: { note: { en: "Replaced by <b>3</b>." } } },
    });
  });

  test("again changes nothing; withdrawn once more, subscribers are notified once more", async () => {
    expect(await reinstate()).toEqual({ outcome: "unchanged" });
    // A message that is still to be sent would do for both.
    await db().update(outboxMessages).set({ sentAt: NOW, nextAttemptAt: null });
    const before = await messages("document-withdrawn");
    await withdraw();
    expect(await messages("document-withdrawn")).toBe(before + 1);
    await reinstate();
  });

  test("is refused to all but the secretariat", async () => {
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")])
      await expect(
        reinstateDocument(withFiles(db(), viewer), { meetingKey: KEY, documentId, reason: "" }),
      ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("changing the distribution", () => {
  const readers = async (viewer: Viewer) => {
    const context = contextOf(db(), viewer);
    const pages = await listDocumentPages(context, { offset: 0, limit: 100 });
    return {
      listed: (await listDocuments(context, KEY)).some(({ symbol }) => symbol === SYMBOL),
      page: await getDocument(context, SYMBOL).then(
        () => true,
        () => false,
      ),
      file: (await findReadableDocumentFile(context, fileId)) !== undefined,
      found: (await search(viewer)) > 0,
      inSitemap: JSON.stringify(pages).includes(`${SYMBOL}"`),
      inHistory: JSON.stringify(await listPublicChanges(context, KEY, 100)).includes(`${SYMBOL}"`),
    };
  };
  const all = (value: boolean) => ({
    listed: value,
    page: value,
    file: value,
    found: value,
    inSitemap: value,
    inHistory: value,
  });

  test("to restricted takes title, symbol and files from everything public, and cancels what was to be sent", async () => {
    expect(await readers(PUBLIC_VIEWER)).toEqual(all(true));
    const announced = await database.announcedBy(() => distribute("general", "restricted"));
    expect(announced).toEqual([`meeting:${KEY}`, "meetings"]);
    expect(await readers(PUBLIC_VIEWER)).toEqual(all(false));
    const delegation = await readers(await delegate(db(), "XA"));
    expect(delegation).toMatchObject({ listed: true, page: true, file: true });
    const pending = (await db().select().from(outboxMessages)).filter(({ nextAttemptAt }) => nextAttemptAt !== null);
    expect(JSON.stringify(pending)).not.toContain(SYMBOL);
  });

  test("to general derestricts it: everyone reads it, and subscribers are notified as of an issue", async () => {
    const before = await messages("document-issued");
    await distribute("restricted", "general");
    expect(await readers(PUBLIC_VIEWER)).toEqual(all(true));
    const [change] = await listPublicChanges(contextOf(db(), PUBLIC_VIEWER), KEY, 1);
    expect(change).toMatchObject({ kind: "derestrict-document", symbol: SYMBOL });
    expect(await messages("document-issued")).toBe(before + 1);
    expect(await lastEvent("change-distribution")).toMatchObject({
      detail: {
        before: { distribution: "restricted" },
        after: { distribution: "general" },
        public: true,
        reason: "Decided",
      },
    });
  });

  test("to limited changes what is printed, and no reader", async () => {
    expect(await database.announcedBy(() => distribute("general", "limited"))).toEqual([`meeting:${KEY}`]);
    expect(await readers(PUBLIC_VIEWER)).toEqual(all(true));
    expect(await distribute("general", "limited")).toEqual({ changed: false });
  });

  test("is a conflict where another person changed it first", async () => {
    await expect(distribute("general", "restricted")).rejects.toMatchObject({
      kind: "conflict",
      params: { symbol: SYMBOL, held: "limited" },
    });
    const [row] = await db().select().from(meetingDocuments).where(eq(meetingDocuments.id, documentId));
    expect(row?.distribution).toBe("limited");
  });

  test("is refused to all but the secretariat", async () => {
    const input = { meetingKey: KEY, documentId, from: "limited", distribution: "general", reason: "" } as const;
    for (const viewer of [PUBLIC_VIEWER, await delegate(db(), "XA"), await staff(db(), "editor")])
      await expect(changeDistribution(withFiles(db(), viewer), input)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
