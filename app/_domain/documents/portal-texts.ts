import { asc, eq, inArray, sql } from "drizzle-orm";
import type { DocumentKind } from "@/app/_vocabulary/document-kind";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { editionOfSymbol } from "@/app/_vocabulary/edition-of-symbol";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { agendaEditions, agendaEditionVersions, meetings } from "@/db/schema";

/** The text of an agenda, a corrigendum or an addendum that is read at the address of its symbol. */
export interface PortalText {
  /** the number of the edition of the agenda */
  edition: number;
  /** it states what changes in another document */
  isCorrection: boolean;
  /** in which it is read */
  locales: Locale[];
}

/** Finds the texts that the portal has of documents, by their ids: every edition that was issued stays readable. */
export async function findPortalTexts(
  db: Database,
  documents: { id: string; symbol: string; kind: DocumentKind; meetingKey: string }[],
): Promise<Map<string, PortalText>> {
  const agendas = documents.filter(({ kind }) => kind === "annotated-provisional-agenda");
  if (agendas.length === 0) return new Map();
  const { number, kind, symbol, corrections } = agendaEditions;
  const editions = await db
    .select({
      ...{ number, kind, symbol, meetingKey: meetings.key, revokedAt: agendaEditions.revokedAt },
      corrected: sql<
        Locale[]
      >`(select coalesce(jsonb_agg(corrected), '[]') from jsonb_object_keys(${corrections}) corrected)`,
      versions: sql<Locale[]>`(select coalesce(jsonb_agg(${agendaEditionVersions.locale}), '[]')
        from ${agendaEditionVersions} where ${agendaEditionVersions.editionId} = ${agendaEditions.id})`,
    })
    .from(agendaEditions)
    .innerJoin(meetings, eq(meetings.id, agendaEditions.meetingId))
    .where(
      inArray(
        meetings.key,
        agendas.map(({ meetingKey }) => meetingKey),
      ),
    )
    .orderBy(asc(number));

  return new Map(
    agendas.flatMap(({ id, symbol: own, meetingKey }): [string, PortalText][] => {
      const ofMeeting = provisionalOf(editions.filter((each) => each.meetingKey === meetingKey));
      const edition = editionOfSymbol(ofMeeting, own);
      if (!edition) return [];
      const isCorrection = isOwnText(edition.kind) && edition.symbol === own;
      const present = isCorrection ? edition.corrected : edition.versions;

      return [
        [id, { edition: edition.number, isCorrection, locales: LOCALES.filter((each) => present.includes(each)) }],
      ];
    }),
  );
}

/** Returns the editions of an agenda before its adoption: an adopted agenda has no symbol, and is read on its own page. */
function provisionalOf<E extends { number: number; kind: EditionKind; revokedAt: Date | null }>(editions: E[]): E[] {
  const adopted = editions.find(({ kind, revokedAt }) => kind === "adopted" && revokedAt === null);

  return editions.filter(({ kind, number }) => kind !== "adopted" && number < (adopted?.number ?? Infinity));
}

function isOwnText(kind: EditionKind): boolean {
  return kind === "corrigendum" || kind === "addendum";
}
