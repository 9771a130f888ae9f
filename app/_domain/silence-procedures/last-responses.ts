import { and, desc, eq, inArray } from "drizzle-orm";
import type { ResponseKind } from "@/app/_vocabulary/silence-procedures";
import type { Database } from "@/db/client";
import { silenceResponses } from "@/db/schema";

/** Returns what each addressee of a procedure said last, of these kinds. */
export function lastResponses(
  tx: Database,
  procedureId: string,
  kinds: ResponseKind[] = ["objection", "withdrawal", "no-objection"],
) {
  const { addresseeId, kind, reason, at, id } = silenceResponses;

  return tx
    .selectDistinctOn([addresseeId], { addresseeId, kind, reason, at, id })
    .from(silenceResponses)
    .where(and(eq(silenceResponses.procedureId, procedureId), inArray(kind, kinds)))
    .orderBy(addresseeId, desc(id));
}

/** Returns the objections that are not withdrawn. */
export async function standingObjections(tx: Database, procedureId: string) {
  return (await lastResponses(tx, procedureId, ["objection", "withdrawal"])).filter(({ kind }) => kind === "objection");
}
