import type { Database } from "@/db/client";
import { importFindings } from "@/db/schema";
import type { FindingKind } from "../agenda-import/findings";
import type { Context } from "../context";
import type { MeetingRow } from "../meetings/lock-meeting";

/** The parameters of the message of a finding. */
export type FindingDetail = Record<string, string | number>;

/** Adds something that a person has to check in a meeting; it stands at no line of a document. */
export async function addFinding(
  tx: Database,
  { now }: Pick<Context, "now">,
  { id: meetingId }: Pick<MeetingRow, "id">,
  {
    kind,
    locale,
    detail,
  }: { kind: FindingKind; locale: typeof importFindings.$inferInsert.locale; detail: FindingDetail },
): Promise<void> {
  await tx
    .insert(importFindings)
    .values({ meetingId, locale, line: 0, kind, severity: "assumption", detail, foundAt: now() });
}
