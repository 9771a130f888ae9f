import { eq } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetingDocumentTexts } from "@/db/schema";
import { type AlertEvent, notifySubscribers } from "../alerts/notify-subscribers";
import type { Context } from "../context";

/** Notifies subscribers of an event of a public document. */
export async function notifyOfDocument(
  tx: Database,
  context: Pick<Context, "now">,
  document: { id: string; symbol: string; meetingId: string },
  event: Pick<AlertEvent, "key" | "kind" | "languages">,
): Promise<void> {
  const texts = await tx
    .select({ locale: meetingDocumentTexts.locale, title: meetingDocumentTexts.title })
    .from(meetingDocumentTexts)
    .where(eq(meetingDocumentTexts.documentId, document.id));
  const title: LocalizedText = Object.fromEntries(texts.map((text) => [text.locale, text.title]));
  await notifySubscribers(tx, context, { ...event, meetingId: document.meetingId, symbol: document.symbol, title });
}
