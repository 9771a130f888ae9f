import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import type { ReadAgenda } from "../agenda";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import { recheck } from "./recheck";
import type { RemoveImportItem } from "./schemas";

/**
 * Removes an item from a draft, in every language. The entries of the programme on it stay, without it.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed, or the item has sub-items.
 */
export async function removeImportItem(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, item }: RemoveImportItem,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "remove an item from a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const found = draft.sources.flatMap(({ agenda }) => agenda.items).find(({ number }) => number === item);
    if (!found) throw notFound();
    if (draft.sources.some(({ agenda }) => agenda.items.some(({ parent }) => parent === item)))
      throw new DomainError("conflict", "importItemHasSubItems");
    const sources = draft.sources.map(({ id, agenda }) => ({ id, agenda: recheck(without(agenda, item)) }));
    await changeDraft(tx, context, draft, { sources });
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draftId },
      detail: { item, before: { number: item, title: found.title }, after: {} },
    });
  });
}

function without(agenda: ReadAgenda, item: string): ReadAgenda {
  const { title = "" } = agenda.items.find(({ number }) => number === item) ?? {};

  return {
    ...agenda,
    items: agenda.items
      .filter(({ number }) => number !== item)
      .map((each) => (each.annotatedWith === item ? { ...each, annotatedWith: null } : each)),
    plenaryMeetings: agenda.plenaryMeetings.map((plenaryMeeting) => ({
      ...plenaryMeeting,
      entries: plenaryMeeting.entries.map((entry) =>
        entry.item === item ? { ...entry, item: null, description: entry.description ?? title } : entry,
      ),
    })),
  };
}
