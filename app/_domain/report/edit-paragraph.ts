import { reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { markFollowed } from "./check-paragraph";
import { findMeetingId, lockParagraph, nextRevision, storeVersion } from "./paragraph-versions";
import { canDraftReport } from "./policy";
import type { EditParagraph } from "./schemas";

/**
 * Edits a paragraph in one language; composing again retains that text. The other languages become
 * outdated, unless the change is minor; this text follows them up to the displayed revision. Saving
 * an unchanged text only follows them.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `invalid` at
 * `text` for unprintable characters; `conflict` (`changedByAnother`) if another person has saved
 * since.
 * @returns the new version, and the revision of the paragraph that the text follows, for the next
 * edit.
 */
export async function editParagraph(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: Omit<EditParagraph, "minor"> & { minor?: boolean },
): Promise<{ changed: boolean; version: number; revision: number }> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "edit a paragraph");
  refuseUnprintable(context, "text", input.text, input.textLocale);

  return context.db.transaction(async (tx) => {
    const { paragraph, text: before } = await lockParagraph(tx, input.paragraphId, input.textLocale);
    const seenRevision = Math.min(input.revision ?? before?.basedOn ?? paragraph.revision, paragraph.revision);
    if (before?.text === input.text) {
      if (before.version === input.version) await markFollowed(tx, context, paragraph, before, seenRevision);

      return { changed: false, version: before.version, revision: Math.max(seenRevision, before.basedOn) };
    }
    if ((before?.version ?? 0) !== input.version) throw new DomainError("conflict", "changedByAnother");

    const now = context.now();
    // The first text in a language repeats what the others say.
    const isMinor = input.minor || !before;
    const revision = isMinor ? (before?.revision ?? 1) : await nextRevision(tx, paragraph);
    // A change in another language since the form was opened has not been followed.
    const followed = seenRevision === paragraph.revision ? Math.max(seenRevision, revision) : seenRevision;
    if (before) await storeVersion(tx, before);
    const row = {
      text: input.text,
      edited: true,
      composedText: before && !before.edited && paragraph.composedKey ? before.text : (before?.composedText ?? null),
      revision,
      revisedAt: isMinor ? (before?.revisedAt ?? null) : now,
      basedOn: Math.max(before?.basedOn ?? 0, followed),
      version: input.version + 1,
      updatedAt: now,
      updatedBy: viewer.kind === "account" ? viewer.accountId : null,
    };
    await tx
      .insert(reportParagraphTexts)
      .values({ paragraphId: paragraph.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [reportParagraphTexts.paragraphId, reportParagraphTexts.locale], set: row });
    await appendAuditEvent(tx, context, {
      operation: "edit-paragraph",
      meetingId: await findMeetingId(tx, paragraph.draftId),
      subject: { type: "paragraph", id: paragraph.id },
      detail: {
        locale: input.textLocale,
        before: before?.text ?? null,
        after: input.text,
        ...(input.minor && { minor: true }),
      },
    });

    return { changed: true, version: row.version, revision: row.basedOn };
  });
}
