import { eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { seenStatus } from "@/app/_vocabulary/text-status";
import { agendaItemTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, type ErrorCode, notFound } from "../errors";
import { lockAgendaOf } from "./lock-agenda";
import { canEditText, canTranslate } from "./policy";
import type { SetTextStatuses } from "./schemas";
import { setTextStatus } from "./set-text-status";
import { sourceOfMeeting } from "./source-language";
import { trackRevisions } from "./track-revisions";

/** The outcome for several texts. */
export interface TextStatusesSet {
  changed: number;
  /** those that had it already */
  unchanged: number;
  refused: { number: string; language: Locale; code: ErrorCode }[];
}

/**
 * Sets the status of several texts of an agenda, and lets translations follow their sources as these read now, each
 * by itself: those that are refused are named. A missing text has no status, and one that is outdated is neither
 * official nor unofficial unless it follows its source. Texts of other meetings are left out.
 *
 * @throws {DomainError} `forbidden` unless the viewer edits texts in some language.
 */
export async function setTextStatuses(
  context: Pick<Context, "db" | "viewer" | "now">,
  { texts, ...input }: SetTextStatuses,
): Promise<TextStatusesSet> {
  authorize(canTranslate(context.viewer), "set the status of texts");
  const result: TextStatusesSet = { changed: 0, unchanged: 0, refused: [] };
  for (const text of texts) {
    const { number, outcome } = await setOne(context, text, input);
    if (outcome === "changed" || outcome === "unchanged") result[outcome] += 1;
    else if (number !== undefined) result.refused.push({ number, language: text.language, code: outcome });
  }

  return result;
}

type Outcome = { number: string | undefined; outcome: "changed" | "unchanged" | ErrorCode };

/** Sets the status of a text. @returns why not, where it is refused; without a number if it is not of the meeting. */
async function setOne(
  context: Pick<Context, "db" | "viewer" | "now">,
  { itemId, language }: SetTextStatuses["texts"][number],
  { meetingKey, status, follows }: Omit<SetTextStatuses, "texts">,
): Promise<Outcome> {
  try {
    return await context.db.transaction(async (tx): Promise<Outcome> => {
      const { meeting, items } = await lockAgendaOf(tx, context.viewer, itemId);
      const item = items.find(({ id }) => id === itemId);
      if (!item || meeting.key !== meetingKey) throw notFound();
      const { number } = item;
      if (!canEditText(context.viewer, language)) return { number, outcome: "forbidden" };
      const texts = await tx.select().from(agendaItemTexts).where(eq(agendaItemTexts.itemId, itemId));
      const text = texts.find(({ locale }) => locale === language);
      const source = item.sourceLocale ?? (await sourceOfMeeting(tx, item.meetingId));
      const original = texts.find(({ locale }) => locale === source);
      const seen = seenStatus(text, original);
      if (!text || seen === "missing") return { number, outcome: "textMissing" };
      if (seen === "outdated" && !follows && status !== undefined && status !== "draft")
        return { number, outcome: "textOutdated" };
      const typed = { textLocale: language, status, minor: true, follows, sourceRevision: original?.revision };
      const isChanged = await setTextStatus(tx, context, item, text, trackRevisions(texts, source, typed));

      return { number, outcome: isChanged ? "changed" : "unchanged" };
    });
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not-found") return { number: undefined, outcome: error.code };
    throw error;
  }
}
