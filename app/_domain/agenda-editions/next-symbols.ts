import { and, asc, eq, isNull } from "drizzle-orm";
import type { SymbolKind } from "@/app/_vocabulary/edition-kind";
import { nextParts } from "@/app/_vocabulary/next-symbols";
import { foldSymbol, parentSymbol, partOfParent } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocuments, ROOT_OF_SYMBOL_KEY } from "@/db/schema";

/** The symbol of an agenda as it stands, and those under which it would be issued again. */
export interface AgendaSymbols extends Record<SymbolKind, string> {
  current: string;
}

const AGENDA = "annotated-provisional-agenda";

/** A document with the root symbol of the agenda. */
type Member = Pick<
  typeof meetingDocuments.$inferSelect,
  "symbol" | "symbolKey" | "kind" | "issuedOn" | "reservedAt" | "withdrawnAt"
>;

/**
 * Returns the symbols of the agenda of a meeting; undefined if it has none that is public. A revision
 * replaces the root document; a corrigendum or addendum belongs to the revision in force. A symbol
 * that is in the register and not issued comes before the next number; that of a withdrawn document
 * is not taken again.
 */
export async function findAgendaSymbols(db: Database, meetingId: string): Promise<AgendaSymbols | undefined> {
  const { symbol, symbolKey, kind, issuedOn, reservedAt, withdrawnAt, position } = meetingDocuments;
  const [root] = await db
    .select({ symbol, symbolKey })
    .from(meetingDocuments)
    .where(
      and(
        eq(meetingDocuments.meetingId, meetingId),
        eq(kind, AGENDA),
        eq(symbolKey, ROOT_OF_SYMBOL_KEY),
        isNull(withdrawnAt),
        isNull(reservedAt),
      ),
    )
    .orderBy(asc(position), asc(symbolKey))
    .limit(1);
  if (!root) return undefined;
  const family = await db
    .select({ symbol, symbolKey, kind, issuedOn, reservedAt, withdrawnAt })
    .from(meetingDocuments)
    .where(eq(ROOT_OF_SYMBOL_KEY, root.symbolKey));
  const current = partsOf(family, root.symbolKey, "revision").findLast(isIssued)?.symbol ?? root.symbol;

  return {
    current,
    revision: nextPart(family, root.symbol, "revision"),
    corrigendum: nextPart(family, current, "corrigendum"),
    addendum: nextPart(family, current, "addendum"),
  };
}

function isIssued({ issuedOn, reservedAt }: Member): boolean {
  return issuedOn !== null && reservedAt === null;
}

/** Returns the revisions, corrigenda or addenda of an agenda that are not withdrawn, by number. */
function partsOf(family: Member[], parent: string, part: SymbolKind): Member[] {
  return family
    .filter(
      ({ symbolKey, kind, withdrawnAt }) =>
        kind === AGENDA &&
        withdrawnAt === null &&
        parentSymbol(symbolKey) === parent &&
        partOfParent(symbolKey)?.part === part,
    )
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

function numberOf({ symbolKey }: Member): number {
  return partOfParent(symbolKey)?.number ?? 0;
}

function nextPart(family: Member[], parent: string, part: SymbolKind): string {
  const waiting = partsOf(family, foldSymbol(parent), part).find((each) => !isIssued(each));
  const known = family.map(({ symbol }) => symbol);

  return waiting?.symbol ?? nextParts(parent, known).find(({ form }) => form === part)!.symbol; // it has all three
}
