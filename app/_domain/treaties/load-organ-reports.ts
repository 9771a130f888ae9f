import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { meetings, organReports } from "@/db/schema";
import { invalidateMeeting } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canLoadTreaty } from "./policy";
import { OrganReports } from "./schemas";

/**
 * Loads the reports of the organs that documents of any treaty cite, in place of the earlier ones.
 * Changes nothing if they are as they were.
 *
 * @returns whether anything changed.
 * @throws {DomainError} `forbidden` unless the portal itself loads them.
 * @throws {ZodError} if the data is not that of reports.
 */
export async function loadOrganReports(
  context: Pick<Context, "db" | "viewer" | "now">,
  data: unknown,
): Promise<boolean> {
  authorize(canLoadTreaty(context.viewer), "load the reports of organs");
  const reports = OrganReports.parse(data);
  if (await areLoaded(context.db, reports)) return false;

  return context.db.transaction(async (tx) => {
    // Instances that start together load one after the other.
    await tx.execute(sql`lock table ${organReports} in share row exclusive mode`);
    if (await areLoaded(tx, reports)) return false;
    await tx.delete(organReports);
    if (reports.length > 0) await tx.insert(organReports).values(reports);
    await appendAuditEvent(tx, context, {
      operation: "load-organ-reports",
      subject: { type: "organ-reports", id: "all" },
      detail: {},
    });
    // Any agenda may cite them.
    for (const { id } of await tx.select({ id: meetings.id }).from(meetings)) await invalidateMeeting(tx, id);

    return true;
  });
}

async function areLoaded(db: Database, reports: OrganReports): Promise<boolean> {
  const found = await db.select().from(organReports).orderBy(asc(organReports.organ), asc(organReports.session));
  const print = (all: OrganReports) => all.map(({ organ, session, symbol }) => `${organ} ${session} ${symbol}`).sort();

  return print(found).join() === print(reports).join();
}
