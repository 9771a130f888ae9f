import { and, inArray } from "drizzle-orm";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import { foldSymbol, parentSymbol, partOfParent, rootSymbol } from "@/app/_vocabulary/symbol";
import { meetingDocuments, ROOT_OF_SYMBOL_KEY } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "./policy";

/** A document that shares its root symbol with others. */
export interface FamilyMember {
  symbol: string;
  symbolKey: string;
  issuedOn: string | null;
  reservedAt: Date | null;
  withdrawnAt: Date | null;
}

/**
 * Finds, for each symbol (folded), the documents that follow and precede it, of those that the
 * viewer may read. A follower counts while it is issued and not withdrawn.
 */
export async function findRelations(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  symbols: string[],
): Promise<Map<string, DocumentRelation[]>> {
  if (symbols.length === 0) return new Map();
  const { symbol, symbolKey, issuedOn, reservedAt, withdrawnAt } = meetingDocuments;
  const members = await db
    .select({ symbol, symbolKey, issuedOn, reservedAt, withdrawnAt })
    .from(meetingDocuments)
    .where(and(inArray(ROOT_OF_SYMBOL_KEY, [...new Set(symbols.map(rootSymbol))]), readableDocuments(viewer)));
  const families = Map.groupBy(members, (member) => rootSymbol(member.symbolKey));

  return new Map(
    symbols.map((each) => [foldSymbol(each), deriveRelations(families.get(rootSymbol(each)) ?? [], foldSymbol(each))]),
  );
}

/** Derives the relations of one document to its family, in the order of DOCUMENT_RELATIONS. */
export function deriveRelations(family: FamilyMember[], symbolKey: string): DocumentRelation[] {
  const members = new Map(family.map((member) => [member.symbolKey, member]));
  const symbolOf = (key: string) => members.get(key)?.symbol ?? key;
  const followers = ["corrigendum", "addendum"].map((part) =>
    partsOf(family.filter(isInForce), symbolKey, part).map(({ symbolKey: key }) => latestOf(family, key)),
  );
  const [corrigenda = [], addenda = []] = followers;
  const latest = latestOf(family, symbolKey);
  const before = precedingOf(family, symbolKey);

  return [
    ...(latest === symbolKey ? [] : [{ relation: "replaced-by" as const, symbol: symbolOf(latest) }]),
    ...[...new Set(corrigenda)].map((key) => ({ relation: "corrected-by" as const, symbol: symbolOf(key) })),
    ...[...new Set(addenda)].map((key) => ({ relation: "supplemented-by" as const, symbol: symbolOf(key) })),
    ...(before ? [before] : []),
  ];
}

function isInForce({ issuedOn, reservedAt, withdrawnAt }: FamilyMember): boolean {
  return issuedOn !== null && reservedAt === null && withdrawnAt === null;
}

/** Returns a document's own corrigenda, addenda or revisions, by number. */
function partsOf(members: FamilyMember[], symbolKey: string, part: string): FamilyMember[] {
  return members
    .filter((each) => parentSymbol(each.symbolKey) === symbolKey && partOfParent(each.symbolKey)?.part === part)
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

function numberOf({ symbolKey }: Pick<FamilyMember, "symbolKey">): number {
  return partOfParent(symbolKey)?.number ?? 0;
}

/**
 * Returns the last revision that replaces a document, or its own symbol. `X/Rev.2` replaces `X` and
 * `X/Rev.1` alike.
 */
function latestOf(family: FamilyMember[], symbolKey: string): string {
  const inForce = family.filter(isInForce);
  const isRevision = partOfParent(symbolKey)?.part === "revision";
  const later = isRevision
    ? partsOf(inForce, parentSymbol(symbolKey) ?? "", "revision").filter(
        (each) => numberOf(each) > numberOf({ symbolKey }),
      )
    : [];
  const next = later.at(-1) ?? partsOf(inForce, symbolKey, "revision").at(-1);

  return next ? latestOf(family, next.symbolKey) : symbolKey;
}

/**
 * Returns the predecessor of an issued document: of a revision the one before it, else its parent.
 */
function precedingOf(family: FamilyMember[], symbolKey: string): DocumentRelation | undefined {
  const parent = parentSymbol(symbolKey);
  const self = family.find((each) => each.symbolKey === symbolKey);
  const part = partOfParent(symbolKey)?.part;
  if (!parent || !part || !self || self.issuedOn === null) return undefined;
  const parentDocument = family.find((each) => each.symbolKey === parent);
  if (part !== "revision")
    return (
      parentDocument && { relation: part === "corrigendum" ? "corrects" : "supplements", symbol: parentDocument.symbol }
    );
  const earlier = partsOf(family, parent, "revision")
    .filter((each) => each.issuedOn !== null && numberOf(each) < numberOf(self))
    .at(-1);
  const replaced = earlier ?? parentDocument;

  return replaced && { relation: "replaces", symbol: replaced.symbol };
}
