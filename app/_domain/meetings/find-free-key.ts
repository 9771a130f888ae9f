import { eq, like, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings } from "@/db/schema";

/** Returns the key of a new meeting: its body and year, with a further number if that is taken. */
export async function findFreeKey(tx: Database, bodyKey: string, year: number): Promise<string> {
  const key = `${bodyKey}-${year}`;
  const taken = await tx
    .select({ key: meetings.key })
    .from(meetings)
    .where(or(eq(meetings.key, key), like(meetings.key, `${key}-%`)));
  const isTaken = (wanted: string) => taken.some((each) => each.key === wanted);
  let free = key;
  for (let further = 2; isTaken(free); further++) free = `${key}-${further}`;

  return free;
}
