import { and, asc, count, eq, isNull, like, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts, importFindings, meetings } from "@/db/schema";
import { canReadTexts } from "../agenda/policy";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { resolutionsOf } from "./findings";
import { canReadFindings } from "./policy";

/** Lists the findings of the imports of a meeting's agenda, by language and line. */
export async function listFindings({ db, viewer }: Pick<Context, "db" | "viewer">, meetingKey: string) {
  authorize(canReadFindings(viewer), "read the findings");

  const meetingId = await meetingIdOf(db, meetingKey);
  const found = await db
    .select({
      id: importFindings.id,
      locale: importFindings.locale,
      line: importFindings.line,
      severity: importFindings.severity,
      kind: importFindings.kind,
      detail: importFindings.detail,
      foundAt: importFindings.foundAt,
      resolvedAt: importFindings.resolvedAt,
      resolution: importFindings.resolution,
      resolvedBy: accounts.name,
    })
    .from(importFindings)
    .leftJoin(accounts, eq(accounts.id, importFindings.resolvedBy))
    .where(eq(importFindings.meetingId, meetingId))
    .orderBy(asc(importFindings.locale), asc(importFindings.line), asc(importFindings.kind));

  return found.map((finding) => ({ ...finding, resolutions: resolutionsOf(finding.kind) }));
}

/** Something of the source meeting that stands in a text of its clone. */
export interface OpenCheck {
  kind: string;
  detail: Record<string, string | number>;
}

/** Lists what is yet to be checked in an item of a clone, in one language. @throws {DomainError} `forbidden`; `not-found`. */
export async function listOpenChecks(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, item, locale }: { meetingKey: string; item: string; locale: Locale },
): Promise<OpenCheck[]> {
  authorize(canReadTexts(viewer), "read what is to be checked in a text");
  const meetingId = await meetingIdOf(db, meetingKey);
  const { kind, detail } = importFindings;

  return db
    .select({ kind, detail })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.locale, locale),
        isNull(importFindings.resolvedAt),
        like(kind, "%-to-check"),
        sql`${detail} ->> 'place' = 'item' and ${detail} ->> 'item' = ${item}`,
      ),
    )
    .orderBy(asc(kind), asc(importFindings.id));
}

/** Counts the unresolved findings of a meeting. */
export async function countOpenFindings(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<number> {
  authorize(canReadFindings(viewer), "read the findings");

  const meetingId = await meetingIdOf(db, meetingKey);
  const [open] = await db
    .select({ count: count() })
    .from(importFindings)
    .where(and(eq(importFindings.meetingId, meetingId), isNull(importFindings.resolvedAt)));

  return open?.count ?? 0;
}

async function meetingIdOf(db: Context["db"], key: string): Promise<string> {
  const [meeting] = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, key));
  if (!meeting) throw notFound();

  return meeting.id;
}
