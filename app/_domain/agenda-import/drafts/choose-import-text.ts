import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { lockDraft } from "./lock-draft";
import type { ChooseImportText } from "./schemas";

/**
 * Chooses between the text of an item that people have edited, which stays by default, and that of the
 * document.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed.
 */
export async function chooseImportText(
  context: Pick<Context, "db" | "viewer" | "now">,
  { draftId, version, textLocale, item, choice }: ChooseImportText,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "choose a text of a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId, version);
    const { takePrinted = {} } = draft.particulars;
    const others = (takePrinted[textLocale] ?? []).filter((number) => number !== item);
    const numbers = choice === "take" ? [...others, item] : others;
    await changeDraft(tx, context, draft, {
      particulars: { ...draft.particulars, takePrinted: { ...takePrinted, [textLocale]: numbers } },
    });
    await appendAuditEvent(tx, context, {
      operation: "choose-agenda-text",
      subject: { type: "agenda-draft", id: draftId },
      detail: { item, locale: textLocale, outcome: choice },
    });
  });
}
