import { eq } from "drizzle-orm";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetingDocuments, meetingDocumentVersions, meetings } from "@/db/schema";
import { invalidateDocument, invalidateMeetingList } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { ensureDocument } from "../documents/ensure-document";
import { indexDocument } from "../documents/index-document";

interface IssuedDocument {
  meetingKey: string;
  symbol: string;
  /** of the symbol's title where the register does not have it yet */
  locale: Locale;
  /** the languages in which the agenda is read here */
  readIn: readonly Locale[];
}

/** Enters the symbol of an agenda in the register as issued today, in a transaction of the caller. */
export async function issueAgendaDocument(
  tx: Database,
  context: Pick<Context, "now" | "readText">,
  { meetingKey, symbol, locale, readIn }: IssuedDocument,
) {
  const kind = "annotated-provisional-agenda";
  const { document } = await ensureDocument(tx, { symbol, meetingKey, locale, kind });
  const [zone] = await tx.select({ name: meetings.timeZone }).from(meetings).where(eq(meetings.key, meetingKey));
  const changedAt = context.now();
  await tx
    .update(meetingDocuments)
    .set({ issuedOn: dayOf(changedAt, zone?.name ?? "UTC"), reservedAt: null })
    .where(eq(meetingDocuments.id, document.id));
  const issued = { availability: "issued" as const, changedAt };
  for (const language of readIn)
    await tx
      .insert(meetingDocumentVersions)
      .values({ documentId: document.id, locale: language, ...issued })
      .onConflictDoUpdate({
        target: [meetingDocumentVersions.documentId, meetingDocumentVersions.locale],
        set: issued,
      });
  await indexDocument(tx, context, document.id);
  await invalidateDocument(tx, document);
  await invalidateMeetingList(tx);

  return document;
}
