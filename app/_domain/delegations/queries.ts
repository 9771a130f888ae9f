import { asc, eq } from "drizzle-orm";
import { states } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";

type Reader = Pick<Context, "db" | "viewer">;

const COLUMNS = { code: states.code, names: states.names, standing: states.standing };

/** A State by its code, with its names, which anyone may read. @throws {DomainError} `not-found`. */
export async function getState({ db }: Reader, code: string) {
  const [found] = await db.select(COLUMNS).from(states).where(eq(states.code, code));
  if (!found) throw notFound();

  return found;
}

/** Every State that sends a delegation, by its code. */
export function listStates({ db }: Reader) {
  return db.select(COLUMNS).from(states).orderBy(asc(states.code));
}
