import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { refuseUnprintable } from "@/app/_domain/refuse-unprintable";
import { parentNumber } from "@/app/_vocabulary/item-number";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import type { ReadAgenda } from "../agenda";
import { canPrepareImports } from "../policy";
import type { AgendaItem, AgendaItemDocument } from "../read-items";
import { changeDraft } from "./change-draft";
import { type LoadedDraft, lockDraft } from "./lock-draft";
import { recheck } from "./recheck";
import { placeOf, renumberItem } from "./renumber-item";
import type { CorrectImportItem } from "./schemas";

/**
 * Corrects an item of a draft in one language, or adds one. Its number, its documents and whether one is
 * expected change in every language that has it.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed; at the field `number` if it is
 * taken or impossible.
 */
export async function correctImportItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: CorrectImportItem,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "correct an item of a draft of an agenda");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.draftId, input.version);
    requireNumber(draft, input);
    const before = draft.sources
      .find(({ locale }) => locale === input.textLocale)
      ?.agenda.items.find(({ number }) => number === input.item);
    if (input.item !== "" && !before) throw notFound();
    const sources = draft.sources.map(({ id, locale, agenda }) => {
      const renumbered = input.item === "" ? agenda : renumberItem(agenda, input.item, input.number);
      const isOwn = locale === input.textLocale;
      return { id, agenda: recheck(isOwn ? withText(renumbered, input) : withStructure(renumbered, input)) };
    });
    await changeDraft(tx, context, draft, { sources });
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draft.id },
      detail: {
        item: input.number,
        locale: input.textLocale,
        before: before ? fieldsOf(before) : {},
        after: fieldsOf(corrected(before, input, 0)),
      },
    });
  });
}

function requireNumber({ sources }: LoadedDraft, { item, number }: CorrectImportItem): void {
  if (item === number) return;
  const numbers = new Set(sources.flatMap(({ agenda }) => agenda.items.map((each) => each.number)));
  const refuse = (code: "itemNumberTaken" | "itemNumberWithoutParent" | "itemHasSubItems", params = {}) => {
    throw new DomainError("invalid", code, { field: "number", params });
  };
  if (numbers.has(number)) refuse("itemNumberTaken", { number });
  const parent = parentNumber(number);
  if (parent === undefined) return;
  if (!numbers.has(parent) || parent === item) refuse("itemNumberWithoutParent", { number: parent });
  if (item !== "" && [...numbers].some((each) => each.startsWith(`${item} (`))) refuse("itemHasSubItems");
}

/** Returns the agenda in the language of the correction. */
function withText(agenda: ReadAgenda, input: CorrectImportItem): ReadAgenda {
  const index = agenda.items.findIndex(({ number }) => number === input.number);
  const item = corrected(agenda.items[index], input, agenda.titleLine);
  if (index >= 0) return { ...agenda, items: agenda.items.with(index, item) };

  return { ...agenda, items: agenda.items.toSpliced(placeOf(agenda, input.number), 0, item) };
}

function corrected(item: AgendaItem | undefined, input: CorrectImportItem, line: number): AgendaItem {
  const { number, title, annotation, documentation, noDocumentExpected } = input;
  // A form shows as many documents as it has fields for; the others stay.
  const others = (item?.documents ?? []).filter(({ symbol }) => !input.rows.some(({ was }) => was === symbol));
  const typed = input.rows
    .filter(({ symbol }) => symbol !== "")
    .map(({ symbol, title: name, kind, was }): AgendaItemDocument => {
      const earlier = item?.documents.find((each) => each.symbol === was);
      return { symbol, title: name || symbol, kind, line: earlier?.line ?? item?.line ?? line };
    });
  const documents = [...typed, ...others];

  return {
    parent: parentNumber(number) ?? null,
    line,
    annotated: true,
    annotationLine: line,
    annotatedWith: null,
    documentationHeading: null,
    ...item,
    number,
    title,
    heading: input.heading || null,
    segment: input.segment || null,
    annotation,
    documentation,
    documents: documents.filter(({ symbol }, place) => documents.findIndex((each) => each.symbol === symbol) === place),
    noDocumentExpected,
  };
}

/** Returns the agenda in another language, with what the languages share. */
function withStructure(agenda: ReadAgenda, input: CorrectImportItem): ReadAgenda {
  const { number, rows, noDocumentExpected } = input;
  const kept = new Map(rows.filter(({ was }) => was !== "").map((row) => [row.was, row]));
  const added = rows.filter(({ was, symbol }) => was === "" && symbol !== "");
  const removed = [...kept].flatMap(([symbol, row]) => (row.symbol === "" ? [symbol] : []));

  return {
    ...agenda,
    items: agenda.items.map((item) => {
      if (item.number !== number) return item;
      const documents = item.documents
        .filter(({ symbol }) => !removed.includes(symbol))
        .map((document) => {
          const row = kept.get(document.symbol);
          return row ? { ...document, symbol: row.symbol, kind: row.kind } : document;
        });
      const others = added
        .filter(({ symbol }) => !documents.some((each) => each.symbol === symbol))
        .map(({ symbol, kind }): AgendaItemDocument => ({ symbol, title: symbol, kind, line: item.line }));
      return { ...item, documents: [...documents, ...others], noDocumentExpected };
    }),
  };
}

function fieldsOf({
  number,
  title,
  heading,
  segment,
  annotation,
  documentation,
  documents,
  noDocumentExpected,
}: AgendaItem) {
  return {
    number,
    title,
    heading,
    segment,
    annotation: printSource(annotation),
    documentation: printSource(documentation),
    documents: documents.map(({ symbol }) => symbol).join(", "),
    noDocumentExpected,
  };
}
