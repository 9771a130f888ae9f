import { printSource } from "@/app/_vocabulary/rich-text-source";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaItemRevisions, type agendaItems, type agendaItemTexts } from "@/db/schema";
import type { Context } from "../context";

type Item = Pick<typeof agendaItems.$inferSelect, "number" | "noDocumentExpected">;

/** Stores the text of an item as it is, before the viewer changes it. */
export async function storeRevision(
  tx: Database,
  { viewer, now }: Pick<Context, "viewer" | "now">,
  { number, noDocumentExpected }: Item,
  text: typeof agendaItemTexts.$inferSelect,
): Promise<void> {
  // Every column of the text that a revision has too is stored; others are left out.
  await tx.insert(agendaItemRevisions).values({
    ...text,
    number,
    annotation: printSource(text.annotation),
    documentation: printSource(text.documentation),
    noDocumentExpected,
    replacedAt: now(),
    replacedBy: actorOf(viewer),
  });
}
