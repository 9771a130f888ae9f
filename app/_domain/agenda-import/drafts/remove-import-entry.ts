import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, notFound } from "@/app/_domain/errors";
import { readEntryReference } from "@/app/_vocabulary/entry-reference";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import { recheck } from "./recheck";
import type { RemoveImportEntry } from "./schemas";
import { withoutEntry } from "./without-entry";

/**
 * Removes an entry from a draft's programme, in every language that has it.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed.
 */
export async function removeImportEntry(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, entry }: RemoveImportEntry,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "remove an entry from the programme of a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const at = readEntryReference(entry);
    const found = at && draft.sources.map(({ agenda }) => agenda[at.list][at.index]).find((each) => each);
    if (!at || !found) throw notFound();
    const sources = draft.sources
      .filter(({ agenda }) => agenda[at.list][at.index]?.day === found.day)
      .map(({ id, agenda }) => ({ id, agenda: recheck(withoutEntry(agenda, at)) }));
    await changeDraft(tx, context, draft, { sources });
    const { day, start, end } = found;
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { before: { day, start, end }, after: {} },
    });
  });
}
