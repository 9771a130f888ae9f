import { asc, eq } from "drizzle-orm";
import { instantAt } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { organizationOfWorkEvents, organizationOfWorkEventTexts } from "@/db/schema";
import type { ReadAgenda } from "./agenda";

/**
 * Stores what a programme has beside plenary meetings: the agenda that determines the meeting replaces
 * the events, another language adds its titles in their order.
 */
export async function storeEvents(
  tx: Database,
  meeting: { id: string; timeZone: string },
  { events, locale, masthead }: ReadAgenda,
  determines: boolean,
): Promise<void> {
  const zone = masthead.timeZone ?? meeting.timeZone;
  const stored = await tx
    .select({ id: organizationOfWorkEvents.id, day: organizationOfWorkEvents.day, kind: organizationOfWorkEvents.kind })
    .from(organizationOfWorkEvents)
    .where(eq(organizationOfWorkEvents.meetingId, meeting.id))
    .orderBy(asc(organizationOfWorkEvents.position));
  const isSame =
    stored.length === events.length &&
    stored.every(({ day, kind }, index) => events[index]?.day === day && events[index]?.kind === kind);
  if (!isSame && !determines) return;
  if (!isSame) await tx.delete(organizationOfWorkEvents).where(eq(organizationOfWorkEvents.meetingId, meeting.id));
  for (const [index, { day, start, end, kind, title }] of events.entries()) {
    const times = {
      startsAt: start && end && start < end ? instantAt(day, start, zone) : null,
      endsAt: start && end && start < end ? instantAt(day, end, zone) : null,
    };
    const existing = isSame ? stored[index]?.id : undefined;
    const id = existing ?? (await createEvent(tx, { meetingId: meeting.id, day, kind, position: index + 1, ...times }));
    if (existing && determines)
      await tx.update(organizationOfWorkEvents).set(times).where(eq(organizationOfWorkEvents.id, existing));
    if (title)
      await tx
        .insert(organizationOfWorkEventTexts)
        .values({ eventId: id, locale, title })
        .onConflictDoUpdate({
          target: [organizationOfWorkEventTexts.eventId, organizationOfWorkEventTexts.locale],
          set: { title },
        });
  }
}

async function createEvent(tx: Database, values: typeof organizationOfWorkEvents.$inferInsert): Promise<string> {
  const [created] = await tx
    .insert(organizationOfWorkEvents)
    .values(values)
    .returning({ id: organizationOfWorkEvents.id });

  return created!.id; // an insert returns its row
}
