import { and, asc, eq, sql } from "drizzle-orm";
import type { GlossaryTerm } from "@/app/_vocabulary/glossary/glossary-term";
import { foldText } from "@/app/_vocabulary/glossary/term-words";
import { isId } from "@/app/_vocabulary/ids";
import { bodies, glossaryTerms, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { treatyKeyOf } from "../treaties/queries";
import { canReadGlossary } from "./policy";

type ReadContext = Pick<Context, "db" | "viewer">;

/** A term with what its form needs. */
export interface ListedTerm extends GlossaryTerm {
  treatyKey: string;
  version: number;
  /** how it differs from the data that the portal brings */
  origin: "loaded" | "corrected" | "entered";
}

/** Lists the terms of a treaty by their English name; those in which a text stands, in any language, where one is given. */
export async function listTerms(
  { db, viewer }: ReadContext,
  { treatyKey, search = "" }: { treatyKey: string; search?: string },
): Promise<ListedTerm[]> {
  authorize(canReadGlossary(viewer), "read the glossary");
  const rows = await db
    .select(COLUMNS)
    .from(glossaryTerms)
    .where(eq(glossaryTerms.treatyKey, treatyKey))
    .orderBy(
      asc(sql`lower(coalesce(${glossaryTerms.names} ->> 'en', ${glossaryTerms.names}::text))`),
      asc(glossaryTerms.id),
    );
  const wanted = foldText(search.trim());
  const stands = ({ names, variants }: GlossaryTerm) =>
    [...Object.values(names), ...Object.values(variants).flat()].some((form) => foldText(form).includes(wanted));

  return wanted === "" ? rows : rows.filter(stands);
}

/** Returns a term. @throws {DomainError} `not-found`. */
export async function getTerm({ db, viewer }: ReadContext, termId: string): Promise<ListedTerm> {
  authorize(canReadGlossary(viewer), "read the glossary");
  const [term] = isId(termId) ? await db.select(COLUMNS).from(glossaryTerms).where(eq(glossaryTerms.id, termId)) : [];
  if (!term) throw notFound();

  return term;
}

/** Lists the terms of the treaty of a meeting; none if its body has no loaded treaty. */
export function listMeetingTerms({ db, viewer }: ReadContext, meetingKey: string): Promise<GlossaryTerm[]> {
  authorize(canReadGlossary(viewer), "read the glossary");

  return db
    .select({ id: glossaryTerms.id, names: glossaryTerms.names, variants: glossaryTerms.variants })
    .from(glossaryTerms)
    .innerJoin(bodies, eq(glossaryTerms.treatyKey, treatyKeyOf(bodies.symbolSeries)))
    .innerJoin(meetings, eq(meetings.bodyKey, bodies.key))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
}

const COLUMNS = {
  id: glossaryTerms.id,
  treatyKey: glossaryTerms.treatyKey,
  names: glossaryTerms.names,
  variants: glossaryTerms.variants,
  version: glossaryTerms.version,
  origin: sql<
    ListedTerm["origin"]
  >`case when ${glossaryTerms.loaded} is null then 'entered' when ${glossaryTerms.loaded} = jsonb_build_object('names', ${glossaryTerms.names}, 'variants', ${glossaryTerms.variants}) then 'loaded' else 'corrected' end`,
};
