import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { refuseUnprintable } from "@/app/_domain/refuse-unprintable";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { type ListedDocument, listedDocuments } from "../listed-documents";
import { canPrepareImports } from "../policy";
import { changeDraft } from "./change-draft";
import { type LoadedDraft, lockDraft } from "./lock-draft";
import { placeDocument } from "./place-document";
import { recheck } from "./recheck";
import type { CorrectImportDocument } from "./schemas";

/**
 * Corrects a document that a draft lists, or adds one. Its symbol, kind and items change in every
 * language, its title in one.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed; `invalid` at a field.
 */
export async function correctImportDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: CorrectImportDocument,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "correct a document of a draft of an agenda");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.draftId, input.version);
    const all = draft.sources.flatMap(({ agenda }) => listedDocuments(agenda));
    const before = all.find(({ symbol }) => symbol === input.document);
    if (input.document !== "" && !before) throw notFound();
    if (input.symbol !== input.document && all.some(({ symbol }) => symbol === input.symbol))
      throw new DomainError("invalid", "documentListed", {
        field: "symbol",
        params: { symbol: printSymbol(input.symbol) },
      });
    const items = itemsOf(draft, input);
    const { symbol, kind, title, document: was } = input;
    const sources = draft.sources.map(({ id, locale, agenda }) => ({
      id,
      agenda: recheck(
        placeDocument(agenda, { was, symbol, kind, items }, locale === input.textLocale ? title : undefined),
      ),
    }));
    await changeDraft(tx, context, draft, { sources });
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draft.id },
      detail: {
        locale: input.textLocale,
        before: before ? fieldsOf(before) : {},
        after: fieldsOf({ symbol, title, kind, items }),
      },
    });
  });
}

/** Returns the items that the form names, each once. */
function itemsOf({ sources }: LoadedDraft, { rows }: CorrectImportDocument): string[] {
  const numbers = new Set(sources.flatMap(({ agenda }) => agenda.items.map(({ number }) => number)));
  const unknown = rows.findIndex(({ number }) => number !== "" && !numbers.has(number));
  if (unknown >= 0)
    throw new DomainError("invalid", "documentItemUnknown", {
      field: `item-${unknown}-number`,
      params: { item: rows[unknown]?.number ?? "" },
    });
  const items = [...new Set(rows.map(({ number }) => number).filter((number) => number !== ""))];
  if (items.length === 0) throw new DomainError("invalid", "required", { field: "item-0-number" });

  return items;
}

function fieldsOf({ symbol, title, kind, items }: Omit<ListedDocument, "line">) {
  return { symbol, title, kind, item: items.join(", ") };
}
