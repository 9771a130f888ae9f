import { desc, eq, type SQL, sql } from "drizzle-orm";
import { bodySymbols, foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { meetingDocuments, SYMBOLS_OF_BODIES } from "@/db/schema";

/** Selects documents by symbols in any spelling; a joint document also by the symbol of one of its bodies. */
export function hasSymbol(...symbols: string[]): SQL {
  const keys = symbols.flatMap(bodySymbols).map((key) => sql`${key}`);

  return sql`${SYMBOLS_OF_BODIES} && array[${sql.join(keys, sql`, `)}]::text[]`;
}

/** Orders the document of a symbol before a joint one that has it too. */
export function ownSymbolFirst(symbol: string): SQL {
  return desc(eq(meetingDocuments.symbolKey, foldSymbol(symbol)));
}

/** Returns the folded symbol under which a document is stored, or that of a new one. */
export async function findSymbolKey(db: Database, symbol: string): Promise<string> {
  const [found] = await db
    .select({ key: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .where(hasSymbol(symbol))
    .orderBy(ownSymbolFirst(symbol))
    .limit(1);

  return found?.key ?? foldSymbol(symbol);
}

/** Makes values findable by the symbols of their documents and, of joint ones, by that of each body. */
export function bySymbols<T>(values: Iterable<[symbolKey: string, value: T]>): Map<string, T> {
  const own = [...values];

  return new Map([...own.flatMap(([key, value]) => bodySymbols(key).map((each) => [each, value] as const)), ...own]);
}
