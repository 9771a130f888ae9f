import { and, eq, max } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { documentEditions } from "@/db/schema";
import type { Context } from "../context";

/** Why files of a document are issued: what the public is told, and what the staff alone. */
export interface IssueReasons {
  notes?: LocalizedText | undefined;
  reason?: string | undefined;
}

/** Stores the edition to which a file that is issued now belongs, unless another file of that issue has done so. */
export async function storeDocumentEdition(
  tx: Database,
  { viewer }: Pick<Context, "viewer">,
  { documentId, issuedAt, notes = {}, reason = "" }: IssueReasons & { documentId: string; issuedAt: Date },
): Promise<void> {
  const { number } = documentEditions;
  const same = and(eq(documentEditions.documentId, documentId), eq(documentEditions.issuedAt, issuedAt));
  if ((await tx.$count(documentEditions, same)) > 0) return;
  const [last] = await tx
    .select({ number: max(number) })
    .from(documentEditions)
    .where(eq(documentEditions.documentId, documentId));
  await tx.insert(documentEditions).values({
    ...{ documentId, issuedAt, notes, reason },
    number: (last?.number ?? 0) + 1,
    issuedBy: actorOf(viewer),
  });
}
