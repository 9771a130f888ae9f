import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { Database } from "@/db/client";
import { agendaEditions } from "@/db/schema";

/** An edition of an agenda that its meeting has adopted. */
export interface AdoptedEdition {
  id: string;
  adoption: AgendaAdoption;
  /** it has since been issued in further languages, or for technical reasons */
  isSuperseded: boolean;
}

/** Finds the adopted agenda of a meeting; undefined while its agenda is provisional. */
export async function findAdoption(db: Database, meetingId: string): Promise<AdoptedEdition | undefined> {
  const { id, adoption, supersededAt, revokedAt } = agendaEditions;
  const [found] = await db
    .select({ id, adoption, supersededAt })
    .from(agendaEditions)
    .where(and(eq(agendaEditions.meetingId, meetingId), isNotNull(adoption), isNull(revokedAt)))
    .orderBy(desc(agendaEditions.number))
    .limit(1);

  return found?.adoption
    ? { id: found.id, adoption: found.adoption, isSuperseded: found.supersededAt !== null }
    : undefined;
}
