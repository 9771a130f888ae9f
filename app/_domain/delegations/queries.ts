import { asc, eq } from "drizzle-orm";
import { states } from "@/db/schema";
import type { Context } from "../context";
import { notFound } from "../errors";

/** A State by its code, with its names; public knowledge. */
export async function getState({ db }: Pick<Context, "db">, code: string) {
  const [found] = await db.select().from(states).where(eq(states.code, code));
  if (!found) throw notFound();

  return found;
}

export function listStates({ db }: Pick<Context, "db">) {
  return db.select().from(states).orderBy(asc(states.code));
}
