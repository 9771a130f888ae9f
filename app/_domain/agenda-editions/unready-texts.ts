import { asc, eq } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { seenStatus } from "@/app/_vocabulary/text-status";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import { SOURCE_OF_ITEM } from "../agenda/source-language";
import type { ItemDifference } from "./compare-contents";

/** A text of the working copy that is a draft, or that its source has outdated. */
export interface UnreadyText {
  itemId: string;
  locale: Locale;
  status: "draft" | "outdated";
}

/** Lists the texts of an agenda that nobody has declared ready, or that are so no longer. */
export async function listUnreadyTexts(db: Database, meetingId: string): Promise<UnreadyText[]> {
  const { itemId, locale, title, status, revision, basedOn } = agendaItemTexts;
  const texts = await db
    .select({ itemId, locale, title, status, revision, basedOn, source: SOURCE_OF_ITEM })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, itemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(itemId), asc(locale));

  return texts.flatMap((text) => {
    const source = texts.find((each) => each.itemId === text.itemId && each.locale === text.source);
    const seen = seenStatus(text, source);

    return seen === "draft" || seen === "outdated" ? [{ itemId: text.itemId, locale: text.locale, status: seen }] : [];
  });
}

/** Returns the languages in which every text that differs is ready. */
export function readyLocales(differences: ItemDifference[], unready: UnreadyText[]): Locale[] {
  return LOCALES.filter((locale) => {
    const differing = differences.filter(({ texts }) => texts.some((text) => text.locale === locale));

    return (
      differing.length > 0 &&
      !differing.some(({ itemId }) => unready.some((text) => text.itemId === itemId && text.locale === locale))
    );
  });
}
