import { eq, inArray, sql } from "drizzle-orm";
import { CHANGES_CHANNEL, pageTags } from "@/app/_vocabulary/page-tags";
import type { Database } from "@/db/client";
import { agendaItems, meetingDocumentItems, meetingDocuments, meetings, ROOT_OF_SYMBOL_KEY } from "@/db/schema";

/**
 * Announce, in the transaction of a verb, that it changes what the public portal shows of a meeting. The database tells every instance once the
 * transaction is committed, and never otherwise; pages that show it are then made anew.
 */
export async function announceChange(tx: Database, meetingId: string): Promise<void> {
  const [meeting] = await tx.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, meetingId));
  if (meeting) await announce(tx, pageTags.meeting(meeting.key));
}

/**
 * Announce likewise that a document changes, to every meeting whose pages list it: its own, and those under whose items it stands; and to those of the
 * documents that it replaces, corrects or supplements, and of which it may itself be one, for their pages name it.
 */
export async function announceDocument(tx: Database, document: { id: string; meetingId: string }): Promise<void> {
  const own = tx
    .select({ root: ROOT_OF_SYMBOL_KEY })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.id, document.id));
  const family = await tx
    .select({ id: meetingDocuments.id, meetingId: meetingDocuments.meetingId })
    .from(meetingDocuments)
    .where(eq(ROOT_OF_SYMBOL_KEY, own));
  const listing = await tx
    .selectDistinct({ meetingId: agendaItems.meetingId })
    .from(meetingDocumentItems)
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .where(
      inArray(
        meetingDocumentItems.documentId,
        family.map(({ id }) => id),
      ),
    );
  for (const meetingId of new Set([document, ...family, ...listing].map((each) => each.meetingId)))
    await announceChange(tx, meetingId);
}

/** Announce likewise that a meeting was added, or that its days or place are others; or that a document was added or withdrawn. */
export async function announceMeetings(tx: Database): Promise<void> {
  await announce(tx, pageTags.meetings);
}

async function announce(tx: Database, tag: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${tag})`);
}
