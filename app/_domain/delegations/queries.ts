import { asc, eq } from "drizzle-orm";
import { states } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";

type ReadContext = Pick<Context, "db" | "viewer">;

const COLUMNS = { code: states.code, names: states.names, treatyStatus: states.treatyStatus };

/** Returns a State by its code; anyone may read it. @throws {DomainError} `not-found`. */
export async function getState({ db }: ReadContext, code: string) {
  const [found] = await db.select(COLUMNS).from(states).where(eq(states.code, code));
  if (!found) throw notFound();

  return found;
}

/** Lists the States that send a delegation, by code. */
export function listStates({ db }: ReadContext) {
  return db.select(COLUMNS).from(states).orderBy(asc(states.code));
}
