import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { decisionRevisions, type decisions } from "@/db/schema";
import type { Context } from "../context";

/** Stores the text that a decision has from now on, in the transaction that gives it. */
export async function storeDecisionRevision(
  tx: Database,
  { viewer, now }: Pick<Context, "viewer" | "now">,
  { id, version, texts }: Pick<typeof decisions.$inferSelect, "id" | "version" | "texts">,
): Promise<void> {
  await tx.insert(decisionRevisions).values({
    ...{ decisionId: id, version, texts, at: now(), by: actorOf(viewer) },
    accountId: viewer.kind === "account" ? viewer.accountId : null,
  });
}
