import { eq } from "drizzle-orm";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { meetingDocuments } from "@/db/schema";
import { announceDocument, announceMeetings } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { indexDocument } from "./index-document";
import { canIssueDocuments, canReadDocument } from "./policy";
import type { WithdrawDocument } from "./schemas";
import { tellOfDocument } from "./tell-of-document";

/**
 * Withdraw a document: its symbol stays, its page says that it was withdrawn, and its files are no longer there for the public. The search finds it by its
 * symbol and title, no longer by its text. Withdrawn again, it stays as it is.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat withdraws; `not-found`.
 */
export async function withdrawDocument(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  input: WithdrawDocument,
): Promise<{ symbol: string; outcome: "withdrawn" | "unchanged" }> {
  authorize(canIssueDocuments(context.viewer), "withdraw a document");

  return context.db.transaction(async (tx) => {
    const [document] = await tx
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbolKey, foldSymbol(input.symbol)))
      .for("update");
    if (!document) throw notFound();
    const { id, symbol, meetingId } = document;
    if (document.withdrawnAt) return { symbol, outcome: "unchanged" as const };

    await tx.update(meetingDocuments).set({ withdrawnAt: context.now() }).where(eq(meetingDocuments.id, id));
    const isPublic = canReadDocument(PUBLIC_VIEWER, document);
    await enterInRecord(tx, context, {
      verb: "withdraw-document",
      meetingId,
      subject: { type: "document", id },
      detail: { symbol, public: isPublic },
    });
    await indexDocument(tx, context, id);
    await announceDocument(tx, document);
    await announceMeetings(tx);
    if (isPublic)
      await tellOfDocument(tx, context, document, { key: `withdraw-document ${id}`, kind: "document-withdrawn" });

    return { symbol, outcome: "withdrawn" as const };
  });
}
