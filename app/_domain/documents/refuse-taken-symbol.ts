import { and, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";
import { DomainError } from "../errors";
import { hasSymbol } from "./has-symbol";

/**
 * Refuses a symbol that another document has, also one that was withdrawn, or a joint one as that of a body.
 *
 * @throws {DomainError} `invalid` at the field `symbol`.
 */
export async function refuseTakenSymbol(tx: Database, symbol: string, ownId?: string): Promise<void> {
  const taken = await tx.$count(
    meetingDocuments,
    and(hasSymbol(symbol), ownId === undefined ? undefined : ne(meetingDocuments.id, ownId)),
  );
  if (taken > 0) throw new DomainError("invalid", "symbolTaken", { params: { symbol }, field: "symbol" });
}
