import { eq, inArray } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type ComposedParagraph, composeParagraphs } from "./compose";
import { composeAgain } from "./compose-again";
import type { ReportFacts } from "./facts";
import { gatherFacts } from "./gather-facts";
import { listParagraphsIn, lockDraft } from "./places";
import { canDraftReport } from "./policy";
import { listRemovedIn } from "./removed-paragraphs";
import type { ComposeReport } from "./schemas";
import { writeOrder } from "./write-order";

/** What composing changed: paragraphs by how it treated them, counted once however many languages they have. */
export interface Composed {
  draftId: string;
  added: number;
  changed: number;
  removed: number;
  /** an edited text of theirs was kept although the facts say something else */
  kept: number;
  changes: ComposedChange[];
}

/** A paragraph whose facts changed: what they made of it before and now, in the languages where that differs. */
export interface ComposedChange {
  paragraphId: string;
  kind: "added" | "changed" | "removed" | "kept";
  before: Partial<Record<Locale, string>>;
  after: Partial<Record<Locale, string>>;
}

/**
 * Compose the draft report of a meeting from what the portal holds, in six languages, or compose it anew: new facts come in, changed ones change, and
 * paragraphs of facts that are gone go. A text that a person edited stays as it is, and is outdated where its facts changed; what a person removed stays
 * away.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` if there is no such meeting.
 */
export async function composeReport(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: ComposeReport,
): Promise<Composed> {
  authorize(canDraftReport(context.viewer), "compose the report");

  return context.db.transaction(async (tx) => {
    const facts = await gatherFacts({ db: tx, viewer: context.viewer }, meetingKey);
    const begun = await beginDraft(tx, context.now(), facts);
    const draft = await lockDraft(tx, meetingKey);
    const outcome = await composeInto(tx, context.now(), draft, facts);
    if (begun || outcome.added + outcome.changed + outcome.removed > 0) {
      await tx.update(reportDrafts).set({ composedAt: context.now() }).where(eq(reportDrafts.id, draft.id));
      const { draftId: _id, changes: _changes, ...detail } = outcome;
      const subject = { type: "report-draft", id: draft.id };
      await enterInRecord(tx, context, { verb: "compose-report", meetingId: draft.meetingId, subject, detail });
    }

    return outcome;
  });
}

/** A draft is a limited document of its meeting, dated the day it is composed, at the latest the last day of the meeting, on which it is to be adopted. */
async function beginDraft(tx: Database, now: Date, { meeting, body }: ReportFacts): Promise<boolean> {
  const today = dayOf(now, meeting.timeZone);
  const begun = await tx
    .insert(reportDrafts)
    .values({
      meetingId: meeting.id,
      symbol: `${body.symbolSeries}/${meeting.startsOn.slice(0, 4)}/L.1`,
      datedOn: [today, meeting.endsOn].sort()[0] ?? today,
      composedAt: now,
    })
    .onConflictDoNothing({ target: reportDrafts.meetingId })
    .returning({ id: reportDrafts.id });

  return begun.length > 0;
}

async function composeInto(
  tx: Database,
  now: Date,
  draft: { id: string; meetingId: string },
  facts: ReportFacts,
): Promise<Composed> {
  const paragraphs = await listParagraphsIn(tx, draft.id);
  const someRecommendations = paragraphs.some(
    ({ section, composedKey }) => section === "recommendations" && composedKey === null,
  );
  const composed = composeInAll(facts, someRecommendations);
  const removedByHand = new Set(
    (await listRemovedIn(tx, draft.meetingId)).map(({ paragraph }) => paragraph.composedKey),
  );
  const ids = paragraphs.map(({ id }) => id);
  const texts = await tx.select().from(reportParagraphTexts).where(inArray(reportParagraphTexts.paragraphId, ids));
  const outcome: Composed = { draftId: draft.id, added: 0, changed: 0, removed: 0, kept: 0, changes: [] };

  for (const { key, section, itemId, texts: anew } of composed.values()) {
    if (removedByHand.has(key)) continue;
    const known = paragraphs.find(({ composedKey }) => composedKey === key);
    if (!known) {
      const row = { draftId: draft.id, section, itemId, composedKey: key, position: 0 };
      const [added] = await tx.insert(reportParagraphs).values(row).returning({ id: reportParagraphs.id });
      const paragraphId = added!.id; // an insert returns its row
      await tx
        .insert(reportParagraphTexts)
        .values(LOCALES.map((locale) => ({ paragraphId, locale, text: anew[locale], updatedAt: now })));
      outcome.added += 1;
      outcome.changes.push({ paragraphId, kind: "added", before: {}, after: anew });
      continue;
    }
    const own = texts.filter((text) => text.paragraphId === known.id);
    const changes = await composeAgain(tx, now, known, own, anew);
    if (changes.some(({ kind }) => kind === "changed")) outcome.changed += 1;
    if (changes.some(({ kind }) => kind === "kept")) outcome.kept += 1;
    outcome.changes.push(...changes);
  }

  const gone = paragraphs.filter(({ composedKey }) => composedKey !== null && !composed.has(composedKey));
  const edited = new Set(texts.filter((text) => text.edited).map(({ paragraphId }) => paragraphId));
  const toRemove = gone.filter(({ id }) => !edited.has(id)).map(({ id }) => id);
  await tx.delete(reportParagraphs).where(inArray(reportParagraphs.id, toRemove));
  outcome.removed = toRemove.length;
  outcome.kept += gone.length - toRemove.length;
  for (const { id } of gone) {
    const before = Object.fromEntries(
      texts.filter((text) => text.paragraphId === id).map((text) => [text.locale, text.text]),
    );
    outcome.changes.push({ paragraphId: id, kind: toRemove.includes(id) ? "removed" : "kept", before, after: {} });
  }
  await writeOrder(tx, draft.id, [...composed.keys()]);

  return outcome;
}

/** Each paragraph with its text in every language: the same facts give the same paragraphs in each. */
function composeInAll(facts: ReportFacts, someRecommendations: boolean) {
  const all = new Map<string, Omit<ComposedParagraph, "text"> & { texts: Record<Locale, string> }>();
  for (const locale of LOCALES) {
    for (const { text, ...paragraph } of composeParagraphs(facts, locale, { someRecommendations })) {
      const texts = all.get(paragraph.key)?.texts ?? { ar: "", zh: "", en: "", fr: "", ru: "", es: "" };
      all.set(paragraph.key, { ...paragraph, texts: { ...texts, [locale]: text } });
    }
  }

  return all;
}
