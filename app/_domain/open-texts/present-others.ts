import { and, asc, eq, gt, ne } from "drizzle-orm";
import { type OpenTextReference, PRESENCE_SECONDS, type Presence } from "@/app/_vocabulary/open-texts";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { accounts, textPresences } from "@/db/schema";

/** Returns the others who have a text open, in the order in which they opened it. */
export async function presentOthers(
  db: Database,
  { viewer, now }: { viewer: AccountViewer; now: Date },
  { kind, subjectId, language }: Pick<OpenTextReference, "kind" | "subjectId" | "language">,
): Promise<Presence[]> {
  return db
    .select({ name: accounts.name, isUnsaved: textPresences.isUnsaved })
    .from(textPresences)
    .innerJoin(accounts, eq(accounts.id, textPresences.accountId))
    .where(
      and(
        eq(textPresences.kind, kind),
        eq(textPresences.subjectId, subjectId),
        eq(textPresences.language, language),
        ne(textPresences.accountId, viewer.accountId),
        gt(textPresences.seenAt, new Date(now.getTime() - PRESENCE_SECONDS * 1_000)),
      ),
    )
    .orderBy(asc(textPresences.openedAt), asc(accounts.id));
}
