import { eq } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import type { Database } from "@/db/client";
import { agendaDraftSources, agendaDrafts } from "@/db/schema";
import type { DraftParticulars, DraftSource } from "./agenda-draft";

/** Stores what changed of a draft, under its next version. */
export async function changeDraft(
  tx: Database,
  { now }: Pick<Context, "now">,
  draft: { id: string; version: number },
  changes: { particulars?: DraftParticulars; sources?: Pick<DraftSource, "id" | "agenda">[] },
): Promise<void> {
  await tx
    .update(agendaDrafts)
    .set({
      version: draft.version + 1,
      updatedAt: now(),
      ...(changes.particulars && { particulars: { ...changes.particulars } }),
    })
    .where(eq(agendaDrafts.id, draft.id));
  for (const { id, agenda } of changes.sources ?? [])
    await tx.update(agendaDraftSources).set({ agenda }).where(eq(agendaDraftSources.id, id));
}
