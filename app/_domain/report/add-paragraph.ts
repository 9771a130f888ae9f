import { and, eq, isNull } from "drizzle-orm";
import { isByItem } from "@/app/_vocabulary/report-sections";
import { agendaItems, reportParagraphs, reportParagraphTexts } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { resolveSource } from "../references/resolve-references";
import { refuseUnprintable } from "../refuse-unprintable";
import { listDraftParagraphs, lockDraft, parsePlace, shiftParagraphs } from "./places";
import { canDraftReport } from "./policy";
import type { AddParagraph } from "./schemas";

/**
 * Adds a paragraph to the draft report, after the given one or last in its place.
 *
 * @throws {DomainError} `forbidden` unless the viewer drafts the report; `not-found` before it is
 * composed; `invalid` at `place` for an item that is not on the meeting's agenda.
 */
export async function addParagraph(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: AddParagraph,
): Promise<{ id: string }> {
  const { viewer } = context;
  authorize(canDraftReport(viewer), "add a paragraph");
  refuseUnprintable(context, "text", input.text, input.textLocale);
  const place = parsePlace(input.place);

  return context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.meetingKey);
    if (place.itemId) {
      const [item] = await tx
        .select({ id: agendaItems.id })
        .from(agendaItems)
        .where(
          and(
            eq(agendaItems.id, place.itemId),
            eq(agendaItems.meetingId, draft.meetingId),
            isNull(agendaItems.parentId),
          ),
        );
      if (!item || !isByItem(place.section)) throw new DomainError("invalid", "invalid", { field: "place" });
    }
    const here = (await listDraftParagraphs(tx, draft.id)).filter(
      ({ section, itemId }) => section === place.section && itemId === place.itemId,
    );
    const before = here.find(({ id }) => id === input.after) ?? here.at(-1);
    const position = (before?.position ?? 0) + 1;
    await shiftParagraphs(tx, draft.id, place, position);
    const [added] = await tx
      .insert(reportParagraphs)
      .values({ draftId: draft.id, ...place, position, composedKey: null })
      .returning({ id: reportParagraphs.id });
    const text = await resolveSource(tx, viewer, input.text);
    const { id } = added!; // an insert returns its row
    await tx.insert(reportParagraphTexts).values({
      paragraphId: id,
      locale: input.textLocale,
      text,
      edited: true,
      updatedAt: context.now(),
      updatedBy: viewer.kind === "account" ? viewer.accountId : null,
    });
    await appendAuditEvent(tx, context, {
      operation: "add-paragraph",
      meetingId: draft.meetingId,
      subject: { type: "paragraph", id },
      detail: { ...place, locale: input.textLocale, after: text },
    });

    return { id };
  });
}
