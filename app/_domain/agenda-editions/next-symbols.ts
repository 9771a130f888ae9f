import { and, asc, eq, isNull } from "drizzle-orm";
import type { SymbolKind } from "@/app/_vocabulary/edition-kind";
import { parentSymbol, partOfParent, printSymbol, rootSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";

/** The symbol of an agenda as it stands, and those under which it would be issued again. */
export interface AgendaSymbols extends Record<SymbolKind, string> {
  current: string;
}

const MARKS = { revision: "Rev", corrigendum: "Corr", addendum: "Add" } as const;

interface Member {
  symbol: string;
  symbolKey: string;
  issuedOn: string | null;
}

/**
 * Returns the symbols of the agenda of a meeting; undefined if it has none. A revision replaces the
 * root document; a corrigendum or addendum belongs to the revision in force. A symbol that is
 * reserved, in the register without a day of issue, comes before the next number.
 */
export async function findAgendaSymbols(db: Database, meetingId: string): Promise<AgendaSymbols | undefined> {
  const { symbol, symbolKey, issuedOn } = meetingDocuments;
  const family = await db
    .select({ symbol, symbolKey, issuedOn })
    .from(meetingDocuments)
    .where(
      and(
        eq(meetingDocuments.meetingId, meetingId),
        eq(meetingDocuments.kind, "annotated-provisional-agenda"),
        isNull(meetingDocuments.withdrawnAt),
      ),
    )
    .orderBy(asc(meetingDocuments.position), asc(symbolKey));
  const root = family.find((each) => rootSymbol(each.symbolKey) === each.symbolKey);
  if (!root) return undefined;
  const inForce = partsOf(family, root.symbolKey, "revision").findLast((each) => each.issuedOn !== null) ?? root;

  return {
    current: inForce.symbol,
    revision: nextPart(family, root, "revision"),
    corrigendum: nextPart(family, inForce, "corrigendum"),
    addendum: nextPart(family, inForce, "addendum"),
  };
}

/** Returns the revisions, corrigenda or addenda of a document, by number. */
function partsOf(family: Member[], parent: string, kind: SymbolKind): Member[] {
  return family
    .filter(({ symbolKey }) => parentSymbol(symbolKey) === parent && partOfParent(symbolKey)?.part === kind)
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

function numberOf({ symbolKey }: Member): number {
  return partOfParent(symbolKey)?.number ?? 0;
}

function nextPart(family: Member[], parent: Member, kind: SymbolKind): string {
  const parts = partsOf(family, parent.symbolKey, kind);
  const reserved = parts.find(({ issuedOn }) => issuedOn === null);
  const last = parts.at(-1);

  return reserved?.symbol ?? printSymbol(`${parent.symbol}/${MARKS[kind]}.${(last ? numberOf(last) : 0) + 1}`);
}
