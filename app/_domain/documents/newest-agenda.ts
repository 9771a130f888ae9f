import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { meetingDocuments, meetings, ROOT_OF_SYMBOL_KEY } from "@/db/schema";
import type { Context } from "../context";
import { readableDocuments } from "./policy";

/** Finds the symbol of the newest meeting's agenda, for an example that leads to a document. */
export async function findNewestAgendaSymbol({
  db,
  viewer,
}: Pick<Context, "db" | "viewer">): Promise<string | undefined> {
  const [newest] = await db
    .select({ symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(
      and(
        eq(meetingDocuments.kind, "annotated-provisional-agenda"),
        eq(meetingDocuments.symbolKey, ROOT_OF_SYMBOL_KEY),
        isNull(meetingDocuments.withdrawnAt),
        readableDocuments(viewer),
      ),
    )
    .orderBy(desc(meetings.startsOn), asc(meetings.key), asc(meetingDocuments.position))
    .limit(1);

  return newest?.symbol;
}
