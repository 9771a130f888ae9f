import { eq } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { bodies, treatyBodies } from "@/db/schema";
import { keysOfSeries } from "./keys-of-series";

/** A body that the register does not have. */
export interface NewBody {
  /** the part of its symbols before the year: `CTOC/COP/WG.2` */
  symbolSeries: string;
  names: LocalizedText;
  /** of the organ above it */
  organNames: LocalizedText;
}

/** Creates a body under the first free key of its series, and returns the key. */
export async function createBody(tx: Database, { symbolSeries, names, organNames }: NewBody): Promise<string> {
  const [known] = await tx
    .select({ key: treatyBodies.key })
    .from(treatyBodies)
    .where(eq(treatyBodies.symbolSeries, symbolSeries));
  const taken = new Set((await tx.select({ key: bodies.key }).from(bodies)).map(({ key }) => key));
  const keys = keysOfSeries(symbolSeries);
  const free = [...(known ? [known.key] : []), ...keys].find((key) => !taken.has(key));
  const key = free ?? `${keys.at(-1)}-${taken.size}`;
  await tx.insert(bodies).values({ key, symbolSeries, names, organNames });

  return key;
}
