import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import { reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { resolveSource } from "../references/resolve-references";
import { refuseUnprintable } from "../refuse-unprintable";
import { markFollowed } from "./check-paragraph";
import { mergeParagraphEdit } from "./merge-paragraph-edit";
import { findMeetingId, lockParagraph, nextRevision, storeVersion } from "./paragraph-versions";
import { canDraftReport } from "./policy";
import type { EditParagraph } from "./schemas";

/**
 * Edits a paragraph in one language; composing again retains that text. The other languages become
 * outdated, unless the change is minor; this text follows them up to the displayed revision. Saving
 * an unchanged text only follows them. What another person has saved since the given version is merged by
 * block.
 *
 * @param form the choices in conflicts; without it an edit of an earlier version is refused.
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `invalid` at
 * `text` for unprintable characters.
 * @throws {MergeConflict} if another person has changed the same block, and `form` does not say what stands.
 * @param edit `restored`: the number of the earlier text that it repeats.
 * @returns the new version, and the revision of the paragraph that the text follows, for the next
 * edit.
 */
export async function editParagraph(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  edit: Omit<EditParagraph, "minor" | "revision"> & {
    minor?: boolean;
    revision?: number | undefined;
    restored?: number;
  },
  form?: MergeForm,
): Promise<{ changed: boolean; version: number; revision: number; merged?: OtherChanges | undefined }> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "edit a paragraph");
  refuseUnprintable(context, "text", edit.text, edit.textLocale);

  return context.db.transaction(async (tx) => {
    const input = { ...edit, text: await resolveSource(tx, viewer, edit.text) };
    const { paragraph, text: before } = await lockParagraph(tx, input.paragraphId, input.textLocale);
    const seenRevision = Math.min(input.revision ?? before?.basedOn ?? paragraph.revision, paragraph.revision);
    if (before?.text === input.text) {
      if (before.version === input.version) await markFollowed(tx, context, paragraph, before, seenRevision);

      return { changed: false, version: before.version, revision: Math.max(seenRevision, before.basedOn) };
    }
    const { text, merged } = await mergeParagraphEdit(tx, before, input, form);
    if (text === before?.text)
      return { changed: false, version: before.version, revision: Math.max(seenRevision, before.basedOn), merged };
    refuseUnprintable(context, "text", text, input.textLocale);

    const now = context.now();
    // The first text in a language repeats what the others say.
    const isMinor = input.minor || !before;
    const revision = isMinor ? (before?.revision ?? 1) : await nextRevision(tx, paragraph);
    // A change in another language since the form was opened has not been followed.
    const followed = seenRevision === paragraph.revision ? Math.max(seenRevision, revision) : seenRevision;
    if (before) await storeVersion(tx, before);
    const row = {
      text,
      edited: true,
      composedText: before && !before.edited && paragraph.composedKey ? before.text : (before?.composedText ?? null),
      revision,
      revisedAt: isMinor ? (before?.revisedAt ?? null) : now,
      basedOn: Math.max(before?.basedOn ?? 0, followed),
      version: (before?.version ?? 0) + 1,
      updatedAt: now,
      updatedBy: viewer.kind === "account" ? viewer.accountId : null,
    };
    await tx
      .insert(reportParagraphTexts)
      .values({ paragraphId: paragraph.id, locale: input.textLocale, ...row })
      .onConflictDoUpdate({ target: [reportParagraphTexts.paragraphId, reportParagraphTexts.locale], set: row });
    const subject = { type: "paragraph", id: paragraph.id };
    const of = { meetingId: await findMeetingId(tx, paragraph.draftId), subject };
    const changed = { locale: input.textLocale, before: before?.text ?? null, after: text };
    const { restored } = input;
    if (restored !== undefined)
      await appendAuditEvent(tx, context, {
        operation: "restore-paragraph-text",
        ...{ ...of, detail: { ...changed, restored } },
      });
    else
      await appendAuditEvent(tx, context, {
        operation: "edit-paragraph",
        ...of,
        detail: {
          ...changed,
          ...(input.minor && { minor: true as const }),
          ...(merged && { mergedWith: merged.by }),
        },
      });

    return { changed: true, version: row.version, revision: row.basedOn, merged };
  });
}
