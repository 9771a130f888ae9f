import { and, eq, max } from "drizzle-orm";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocuments, meetings } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { detailsForLog, readDetails, storeItems, storeTitles, titlesOf } from "./details";
import { canIssueDocuments } from "./policy";
import { refuseTakenSymbol } from "./refuse-taken-symbol";
import { refuseUnprintableTitles } from "./refuse-unprintable-titles";
import type { AddDocument } from "./schemas";

/**
 * Adds a document without a file to a meeting: its symbol is reserved, and only staff see it until it is issued.
 * Adding it again under the same id changes nothing.
 *
 * @throws {DomainError} `forbidden` unless the viewer is a command or the secretariat; `not-found`; `invalid` at the
 * field of a symbol that another document has, or of an item that is gone.
 */
export async function addDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: AddDocument,
): Promise<{ id: string; symbol: string }> {
  authorize(canIssueDocuments(context.viewer), "add a document");
  refuseUnprintableTitles(context, input);

  return context.db.transaction(async (tx) => {
    const [meeting] = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.key, input.meetingKey), readableMeetings(context.viewer)))
      .for("share");
    if (!meeting) throw notFound();
    const added = { id: input.documentId, symbol: input.symbol };
    if (await isAdded(tx, input.documentId)) return added;
    await refuseTakenSymbol(tx, input.symbol);
    const { id, symbol } = added;
    const { kind, distribution, originalLanguage, issuedOn, submissionDue, translationDue, issueDue } = input;
    const [row] = await tx
      .insert(meetingDocuments)
      .values({
        id,
        meetingId: meeting.id,
        symbol,
        symbolKey: foldSymbol(symbol),
        kind,
        distribution,
        originalLanguage,
        issuedOn,
        submissionDue,
        translationDue,
        issueDue,
        reservedAt: context.now(),
        position: await nextPosition(tx, meeting.id),
      })
      .onConflictDoNothing({ target: meetingDocuments.symbolKey })
      .returning();
    if (!row) throw new DomainError("invalid", "symbolTaken", { params: { symbol }, field: "symbol" });
    await storeTitles(tx, id, titlesOf(input));
    await storeItems(tx, row, input.items);
    await appendAuditEvent(tx, context, {
      operation: "add-document",
      meetingId: meeting.id,
      subject: { type: "document", id },
      detail: { symbol, after: detailsForLog(await readDetails(tx, row)) },
    });

    return added;
  });
}

async function isAdded(tx: Database, id: string): Promise<boolean> {
  return (await tx.$count(meetingDocuments, eq(meetingDocuments.id, id))) > 0;
}

async function nextPosition(tx: Database, meetingId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(meetingDocuments.position) })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));

  return (last?.position ?? 0) + 1;
}
