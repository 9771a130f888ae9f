import { sql } from "drizzle-orm";
import type { Context } from "../context";
import { authorize } from "../errors";
import { findTargets } from "./import-target";
import { canImportAgenda } from "./policy";
import { readAgenda } from "./read-agenda";
import type { SourceDocument } from "./source-document";
import { type ImportedAgenda, storeAgenda } from "./store-agenda";
import { UnreadableAgenda } from "./unreadable-agenda";

/** A document with the agenda of a meeting in one language. */
export interface ImportAgenda {
  source: SourceDocument;
  /** of the file, hexadecimal */
  sourceSha256: string;
  /** the document's own symbol, if it has none or a wrong one */
  symbol?: string | undefined;
}

/**
 * Imports an annotated provisional agenda. The first language creates the meeting, another one joins
 * it, the same file changes nothing, and a later text updates everything that no person has edited.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat.
 * @throws {UnreadableAgenda} with the line and the reason; nothing is imported then.
 */
export async function importAgenda(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  { source, sourceSha256, symbol }: ImportAgenda,
): Promise<ImportedAgenda> {
  authorize(canImportAgenda(context.viewer), "import an agenda");

  const agenda = readAgenda(source, symbol?.trim() || undefined);

  return context.db.transaction(async (tx) => {
    await lockImports(tx);
    const { target } = await findTargets(tx, agenda);
    if (!target) throw new UnreadableAgenda(agenda.titleLine, agenda.symbol ? "no-body" : "no-symbol");

    return storeAgenda(tx, context, agenda, target, { sourceSha256 });
  });
}

/** Lets one import in at a time: otherwise two first languages would both create the meeting. */
export async function lockImports(tx: Context["db"]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-agenda'))`);
}
