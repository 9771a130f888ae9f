import type { TreatyInstrument } from "@/app/_vocabulary/treaty";
import type { Database } from "@/db/client";
import { findTreatyOfSeries } from "../treaties/queries";
import { findSymbolSeries } from "./find-symbol-series";

/** Returns the instruments of a meeting's treaty, in their order; none for an unknown treaty. */
export async function findInstruments(db: Database, meetingId: string): Promise<TreatyInstrument[]> {
  const series = await findSymbolSeries(db, meetingId);
  const treaty = series ? await findTreatyOfSeries({ db }, series) : undefined;

  return treaty?.instruments ?? [];
}
