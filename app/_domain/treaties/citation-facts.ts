import { asc, eq } from "drizzle-orm";
import type { CitationFacts } from "@/app/_vocabulary/citations/citation-facts";
import { organReports, treaties, treatyReports } from "@/db/schema";
import type { Context } from "../context";

/**
 * Finds what is known about the texts that the documents of a body cite. For a body of no loaded
 * treaty these are the facts of the United Nations alone. The Official Document System has the
 * series of a treaty whoever cites them.
 *
 * @param series the series of the body's symbols: `CTOC/COP/WG.2`.
 */
export async function findCitationFacts({ db }: Pick<Context, "db">, series: string): Promise<CitationFacts> {
  const loaded = await db
    .select({
      key: treaties.key,
      symbolSeries: treaties.symbolSeries,
      namedTexts: treaties.namedTexts,
      officialSeries: treaties.officialSeries,
    })
    .from(treaties);
  const treaty = loaded
    .filter(({ symbolSeries }) => `${series}/`.startsWith(`${symbolSeries}/`))
    .toSorted((a, b) => b.symbolSeries.length - a.symbolSeries.length)[0];
  const { session, symbol } = treatyReports;
  const conference = treaty
    ? await db.select({ session, symbol }).from(treatyReports).where(eq(treatyReports.treatyKey, treaty.key))
    : [];
  const ofOrgans = await db.select().from(organReports).orderBy(asc(organReports.session));

  return {
    reports: {
      conference,
      crimeCommission: ofOrgans.filter(({ organ }) => organ === "crimeCommission"),
    },
    namedTexts: treaty?.namedTexts ?? [],
    officialSeries: [...new Set(loaded.flatMap(({ officialSeries }) => officialSeries))],
  };
}
