import { and, eq, type SQL } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts } from "@/db/schema";
import { storeRevision } from "../agenda/store-revision";
import type { Context } from "../context";
import { DomainError } from "../errors";

interface ItemText {
  item: typeof agendaItems.$inferSelect;
  text: typeof agendaItemTexts.$inferSelect;
}

/**
 * Returns an agenda item with its text in one language, locked for a change.
 *
 * @throws {DomainError} `conflict` if it no longer exists.
 */
export async function lockItemText(tx: Database, item: SQL | undefined, locale: Locale): Promise<ItemText> {
  const [found] = await tx
    .select({ item: agendaItems, text: agendaItemTexts })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, locale)))
    .where(item)
    .for("update");
  if (!found) throw new DomainError("conflict", "findingOutdated");

  return found;
}

/** Sets or removes the heading of a locked text of the working copy, as a new version. */
export async function setHeading(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { item, text }: ItemText,
  heading: string | null,
): Promise<void> {
  await storeRevision(tx, context, item, text);
  await tx
    .update(agendaItemTexts)
    .set({ heading, version: text.version + 1, updatedAt: context.now() })
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, text.locale)));
}
