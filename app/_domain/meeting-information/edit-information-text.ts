import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { actorOf } from "@/app/_vocabulary/viewer";
import { meetingInformationRevisions, meetingInformationTexts } from "@/db/schema";
import { sourceOfMeeting } from "../agenda/source-language";
import { trackRevisions } from "../agenda/track-revisions";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { appendPublicChange } from "../public-changes/append-public-change";
import { indexInformation } from "./index-information";
import { lockInformation } from "./lock-information";
import { mergeInformationText } from "./merge-information-text";
import { canEditInformationText } from "./policy";
import type { EditInformationText } from "./schemas";
import { asTrackedText } from "./tracked-text";

/**
 * Edits the practical information of a meeting in one language. A draft is read by staff alone; any other text of an
 * announced meeting is public at once. A change of the source makes the translations outdated, unless it is minor.
 * Merges by block with the changes that another person has saved since the given version.
 *
 * @param form the choices in conflicts; without it an edit of an earlier version is refused.
 * @throws {DomainError} `forbidden` unless the viewer may edit texts in the language; `not-found`.
 * @throws {MergeConflict} if another person has changed the same block, and `form` does not choose.
 */
export async function editInformationText(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: EditInformationText,
  form?: MergeForm,
): Promise<{ changed: boolean; version: number; sourceRevision: number; merged: OtherChanges | undefined }> {
  const { viewer, now } = context;
  const { textLocale: locale } = input;
  authorize(canEditInformationText(viewer, locale), "edit the practical information of a meeting");

  return context.db.transaction(async (tx) => {
    const meeting = await lockInformation(tx, viewer, input.meetingKey);
    const ofMeeting = eq(meetingInformationTexts.meetingId, meeting.id);
    const texts = await tx.select().from(meetingInformationTexts).where(ofMeeting);
    const saved = texts.find((text) => text.locale === locale);
    const { text, merged } = await mergeInformationText(tx, { meetingId: meeting.id, saved, input, form });
    const source = await sourceOfMeeting(tx, meeting.id);
    const isSame = printSource(saved?.text ?? []) === printSource(text);
    const tracked = trackRevisions(texts.map(asTrackedText), source, { ...input, minor: input.minor || isSame });
    const { status, revision, basedOn, sourceRevision } = tracked;
    const kept = saved && { status: saved.status, revision: saved.revision, basedOn: saved.basedOn };
    const version = saved?.version ?? 0;
    if (isSame && (!saved || isDeepStrictEqual(kept, { status, revision, basedOn })))
      return { changed: false, version, sourceRevision, merged };

    if (saved)
      await tx.insert(meetingInformationRevisions).values({
        ...{ ...saved, text: printSource(saved.text) },
        ...{ replacedAt: now(), replacedBy: actorOf(viewer) },
      });
    const row = {
      ...{ text, status, revision, basedOn, version: version + 1 },
      ...{ updatedAt: now(), updatedBy: viewer.accountId },
    };
    await tx
      .insert(meetingInformationTexts)
      .values({ meetingId: meeting.id, locale, ...row })
      .onConflictDoUpdate({
        target: [meetingInformationTexts.meetingId, meetingInformationTexts.locale],
        set: row,
      });
    await appendAuditEvent(tx, context, {
      operation: "edit-information-text",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: {
        locale,
        before: { text: saved ? printSource(saved.text) : "", status: saved?.status ?? null },
        after: { text: printSource(text), status },
        ...(merged && { mergedWith: merged.by }),
      },
    });
    if (status !== "draft" || (saved && saved.status !== "draft")) {
      await appendPublicChange(tx, context, {
        meetingId: meeting.id,
        kind: "change-information",
        subjectId: meeting.key,
        locale,
      });
      await indexInformation(tx, meeting.id, locale);
      await invalidateMeeting(tx, meeting.id);
    }

    return { changed: true, version: version + 1, sourceRevision, merged };
  });
}
