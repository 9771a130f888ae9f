import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import { SOURCE_OF_ITEM } from "../agenda/source-language";

/**
 * Notes that the texts of an import follow the source as it came with them, whichever was stored first.
 * Texts that a person has edited since are left as they are.
 */
export async function followSource(tx: Database, meetingId: string, locales: Locale[]): Promise<void> {
  if (locales.length === 0) return;
  const source = tx
    .select({ itemId: agendaItemTexts.itemId, revision: agendaItemTexts.revision })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(meetings.id, meetingId),
        sql`${agendaItemTexts.locale} = ${SOURCE_OF_ITEM}`,
        isNull(agendaItemTexts.updatedBy),
      ),
    )
    .as("source");
  await tx
    .update(agendaItemTexts)
    .set({ basedOn: sql`${source.revision}` })
    .from(source)
    .where(
      and(
        eq(agendaItemTexts.itemId, source.itemId),
        inArray(agendaItemTexts.locale, locales),
        isNull(agendaItemTexts.updatedBy),
      ),
    );
}
