import { eq } from "drizzle-orm";
import { partsOfSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { bodies } from "@/db/schema";
import { findTreatyBody } from "../treaties/queries";
import { keysOfSeries } from "./keys-of-series";
import type { ReadAgenda } from "./read-agenda";

/**
 * Finds the body that meets by its symbol series, or creates it with its official names or, if
 * these are not known, the names in the text. A body without a name in the text's language receives
 * it (`renamed`).
 */
export async function findOrCreateBody(tx: Database, agenda: ReadAgenda): Promise<{ key: string; renamed: boolean }> {
  const series = partsOfSymbol(agenda.symbol)?.series ?? agenda.symbol;
  const { organ, workingGroup } = agenda.masthead;
  const [found] = await tx.select().from(bodies).where(eq(bodies.symbolSeries, series));
  if (found) {
    if (found.names[agenda.locale]) return { key: found.key, renamed: false };
    await tx
      .update(bodies)
      .set({
        organNames: { ...found.organNames, [agenda.locale]: organ },
        names: { ...found.names, [agenda.locale]: workingGroup },
      })
      .where(eq(bodies.key, found.key));
    return { key: found.key, renamed: true };
  }
  const known = await findTreatyBody({ db: tx }, series);
  const taken = new Set((await tx.select({ key: bodies.key }).from(bodies)).map(({ key }) => key));
  const free = [...(known ? [known.key] : []), ...keysOfSeries(series)].find((key) => !taken.has(key));
  const key = free ?? `${keysOfSeries(series).at(-1)}-${taken.size}`;
  await tx.insert(bodies).values({
    key,
    symbolSeries: series,
    organNames: known?.organNames ?? { [agenda.locale]: organ },
    names: known?.names ?? { [agenda.locale]: workingGroup },
  });

  return { key, renamed: false };
}
