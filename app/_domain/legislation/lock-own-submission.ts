import { eq } from "drizzle-orm";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { legislationSubmissions } from "@/db/schema";
import { notFound } from "../errors";

/**
 * Returns a submission of the viewer's own State, locked until the transaction ends.
 *
 * @throws {DomainError} `not-found` for another State's submission.
 */
export async function lockOwnSubmission(tx: Database, { viewer }: { viewer: DelegationViewer }, id: string) {
  const [found] = await tx.select().from(legislationSubmissions).where(eq(legislationSubmissions.id, id)).for("update");
  if (!found || found.stateCode !== viewer.stateCode) throw notFound();

  return found;
}
