import { reportParagraphTexts } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { followTo } from "./check-paragraph";
import { keepVersion, lockParagraph, meetingOf, nextRevision } from "./paragraph-versions";
import { canDraftReport } from "./policy";
import type { EditParagraph } from "./schemas";

/**
 * Edit a paragraph of the draft report in one language; from then on composing anew keeps that text. The texts in the other languages are outdated by
 * it, unless it is a minor change; this one follows them up to the revision that was seen. Saved with the same
 * text, it only follows them.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found`; `invalid` at `text` for what cannot be printed; `conflict` (`changedMeanwhile`) where somebody else has saved since
 * the version that was seen.
 * @returns for the next edit: the version as it is now, and the revision of the paragraph that the text follows.
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
    const seen = Math.min(input.revision ?? before?.basedOn ?? paragraph.revision, paragraph.revision);
    if (before?.text === input.text) {
      if (before.version === input.version) await followTo(tx, context, paragraph, before, seen);

      return { changed: false, version: before.version, revision: Math.max(seen, before.basedOn) };
    }
    if ((before?.version ?? 0) !== input.version) throw new DomainError("conflict", "changedMeanwhile");

    const now = context.now();
    // The first text in a language says what the others say already.
    const isMinor = input.minor || !before;
    const revision = isMinor ? (before?.revision ?? 1) : await nextRevision(tx, paragraph);
    // What was changed in another language since the form was opened has not been followed.
    const followed = seen === paragraph.revision ? Math.max(seen, revision) : seen;
    if (before) await keepVersion(tx, before);
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
    await enterInRecord(tx, context, {
      verb: "edit-paragraph",
      meetingId: await meetingOf(tx, paragraph.draftId),
      subject: { type: "paragraph", id: paragraph.id },
      detail: {
        ...{ locale: input.textLocale, before: before?.text ?? null, after: input.text },
        ...(input.minor && { minor: true }),
      },
    });

    return { changed: true, version: row.version, revision: row.basedOn };
  });
}
