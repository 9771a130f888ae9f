import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { importFindings, meetings } from "@/db/schema";
import { DomainError, type ErrorCode } from "../errors";

/** The outcome for several findings; each that was refused with its reason. */
export interface FindingsChanged {
  changed: number;
  refused: { kind: string; detail: Record<string, string | number>; code: ErrorCode }[];
}

/** Changes the chosen findings of a meeting one after the other; those of other meetings are left out. */
export async function changeFindings(
  db: Database,
  { meetingKey, findings }: { meetingKey: string; findings: string[] },
  change: (findingId: string) => Promise<void>,
): Promise<FindingsChanged> {
  const rows = await db
    .select({ id: importFindings.id, kind: importFindings.kind, detail: importFindings.detail })
    .from(importFindings)
    .innerJoin(meetings, eq(meetings.id, importFindings.meetingId))
    .where(and(inArray(importFindings.id, findings), eq(meetings.key, meetingKey)))
    .orderBy(asc(importFindings.line), asc(importFindings.id));
  const result: FindingsChanged = { changed: 0, refused: [] };
  for (const { id, kind, detail } of rows)
    try {
      await change(id);
      result.changed += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      result.refused.push({ kind, detail, code: error.code });
    }

  return result;
}
