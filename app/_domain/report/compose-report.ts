import { eq, inArray } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportDrafts, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { type ComposedParagraph, composeParagraphs } from "./compose-paragraphs";
import type { ComposedChange } from "./composed-change";
import type { ReportFacts } from "./facts";
import { gatherFacts } from "./gather-facts";
import { placeComposedParagraphs } from "./place-composed-paragraphs";
import { listDraftParagraphs, lockDraft } from "./places";
import { canDraftReport } from "./policy";
import { recomposeParagraph } from "./recompose-paragraph";
import { findRemovedParagraphs } from "./removed-paragraphs";
import type { ComposeReport } from "./schemas";

/** Counts of composed paragraphs by outcome, each once whatever its languages. */
export interface CompositionOutcome {
  draftId: string;
  added: number;
  changed: number;
  removed: number;
  /** paragraphs with an edited text that no longer agrees with the facts */
  retained: number;
  changes: ComposedChange[];
}

/**
 * Composes the draft report of a meeting in six languages, or composes it again: adds new facts,
 * updates changed ones and removes paragraphs without facts. A text that a person edited stays, and
 * becomes outdated if its facts change; a paragraph that a person removed stays removed.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` for an unknown
 * meeting.
 */
export async function composeReport(
  context: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey }: ComposeReport,
): Promise<CompositionOutcome> {
  authorize(canDraftReport(context.viewer), "compose the report");

  return context.db.transaction(async (tx) => {
    const facts = await gatherFacts({ db: tx, viewer: context.viewer }, meetingKey);
    const isNew = await startDraft(tx, context.now(), facts);
    const draft = await lockDraft(tx, meetingKey);
    const outcome = await updateDraft(tx, context.now(), draft, facts);
    if (isNew || outcome.added + outcome.changed + outcome.removed > 0) {
      await tx.update(reportDrafts).set({ composedAt: context.now() }).where(eq(reportDrafts.id, draft.id));
      const { added, changed, removed, retained } = outcome;
      const subject = { type: "report-draft", id: draft.id };
      await appendAuditEvent(tx, context, {
        operation: "compose-report",
        meetingId: draft.meetingId,
        subject,
        detail: { added, changed, removed, retained },
      });
    }

    return outcome;
  });
}

/**
 * Creates the draft as a limited document, dated today or at the latest the last day of the
 * meeting, when it is adopted. @returns whether it is new.
 */
async function startDraft(tx: Database, now: Date, { meeting, body }: ReportFacts): Promise<boolean> {
  const today = dayOf(now, meeting.timeZone);
  const isNew = await tx
    .insert(reportDrafts)
    .values({
      meetingId: meeting.id,
      symbol: `${body.symbolSeries}/${meeting.startsOn.slice(0, 4)}/L.1`,
      datedOn: [today, meeting.endsOn].sort()[0] ?? today,
      composedAt: now,
    })
    .onConflictDoNothing({ target: reportDrafts.meetingId })
    .returning({ id: reportDrafts.id });

  return isNew.length > 0;
}

async function updateDraft(
  tx: Database,
  now: Date,
  draft: { id: string; meetingId: string },
  facts: ReportFacts,
): Promise<CompositionOutcome> {
  const paragraphs = await listDraftParagraphs(tx, draft.id);
  const hasRecommendations = paragraphs.some(
    ({ section, composedKey }) => section === "recommendations" && composedKey === null,
  );
  const composed = composeInAllLanguages(facts, hasRecommendations);
  const removedByHand = new Set(
    (await findRemovedParagraphs(tx, draft.meetingId)).map(({ paragraph }) => paragraph.composedKey),
  );
  const ids = paragraphs.map(({ id }) => id);
  const texts = await tx.select().from(reportParagraphTexts).where(inArray(reportParagraphTexts.paragraphId, ids));
  const outcome: CompositionOutcome = { draftId: draft.id, added: 0, changed: 0, removed: 0, retained: 0, changes: [] };

  for (const { key, section, itemId, texts: composedTexts } of composed.values()) {
    if (removedByHand.has(key)) continue;
    const known = paragraphs.find(({ composedKey }) => composedKey === key);
    if (!known) {
      const row = { draftId: draft.id, section, itemId, composedKey: key, position: 0 };
      const [added] = await tx.insert(reportParagraphs).values(row).returning({ id: reportParagraphs.id });
      const paragraphId = added!.id; // an insert returns its row
      await tx
        .insert(reportParagraphTexts)
        .values(LOCALES.map((locale) => ({ paragraphId, locale, text: composedTexts[locale], updatedAt: now })));
      outcome.added += 1;
      outcome.changes.push({ paragraphId, kind: "added", before: {}, after: composedTexts });
      continue;
    }
    const own = texts.filter((text) => text.paragraphId === known.id);
    const changes = await recomposeParagraph(tx, now, known, own, composedTexts);
    if (changes.some(({ kind }) => kind === "changed")) outcome.changed += 1;
    if (changes.some(({ kind }) => kind === "retained")) outcome.retained += 1;
    outcome.changes.push(...changes);
  }

  const obsolete = paragraphs.filter(({ composedKey }) => composedKey !== null && !composed.has(composedKey));
  const edited = new Set(texts.filter((text) => text.edited).map(({ paragraphId }) => paragraphId));
  const toRemove = obsolete.filter(({ id }) => !edited.has(id)).map(({ id }) => id);
  await tx.delete(reportParagraphs).where(inArray(reportParagraphs.id, toRemove));
  outcome.removed = toRemove.length;
  outcome.retained += obsolete.length - toRemove.length;
  for (const { id } of obsolete) {
    const before = Object.fromEntries(
      texts.filter((text) => text.paragraphId === id).map((text) => [text.locale, text.text]),
    );
    outcome.changes.push({ paragraphId: id, kind: toRemove.includes(id) ? "removed" : "retained", before, after: {} });
  }
  await placeComposedParagraphs(tx, draft.id, [...composed.keys()]);

  return outcome;
}

/** Composes each paragraph in every language: the same facts give the same paragraphs in each. */
function composeInAllLanguages(facts: ReportFacts, hasRecommendations: boolean) {
  const all = new Map<string, Omit<ComposedParagraph, "text"> & { texts: Record<Locale, string> }>();
  for (const locale of LOCALES) {
    for (const { text, ...paragraph } of composeParagraphs(facts, locale, { hasRecommendations: hasRecommendations })) {
      const texts = all.get(paragraph.key)?.texts ?? { ar: "", zh: "", en: "", fr: "", ru: "", es: "" };
      all.set(paragraph.key, { ...paragraph, texts: { ...texts, [locale]: text } });
    }
  }

  return all;
}
