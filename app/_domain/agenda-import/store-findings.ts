import { and, eq, isNull } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { importFindings } from "@/db/schema";
import type { Context } from "../context";
import type { Finding, FindingKind } from "./findings";
import { canonicalJson } from "./store-texts";

/** Findings that all language versions have in common: they are resolved once for the meeting. */
const SHARED: FindingKind[] = [
  "symbol-assumed",
  "footnotes-inside-text",
  "plenary-meeting-assumed",
  "continued-without-start",
  "continued-not-marked",
  "meeting-day-without-plenary-meeting",
  "items-out-of-order",
  "annotations-out-of-order",
  "documents-out-of-order",
  "footnotes-out-of-order",
  "item-not-in-organization-of-work",
  "opening-time-differs",
  "plenary-count-differs",
  "document-of-other-series",
  "dates-assumed",
  "hours-assumed",
  "programme-item-unknown",
  "removed-item-retained",
];

/**
 * Stores the findings of an import. Open findings of an earlier import in the same language are
 * deleted; a resolved finding stays resolved as long as it is the same.
 */
export async function storeFindings(
  tx: Database,
  { now }: Pick<Context, "now">,
  meetingId: string,
  locale: Locale,
  findings: Finding[],
): Promise<void> {
  await tx
    .delete(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.locale, locale),
        isNull(importFindings.resolvedAt),
      ),
    );
  const existing = await tx.select().from(importFindings).where(eq(importFindings.meetingId, meetingId));
  for (const { kind, severity, line, detail } of findings) {
    const known = existing.some(
      (other) =>
        other.kind === kind &&
        (other.locale === locale || SHARED.includes(kind)) &&
        canonicalJson(other.detail) === canonicalJson(detail),
    );
    if (known) continue;
    await tx.insert(importFindings).values({ meetingId, locale, line, kind, severity, detail, foundAt: now() });
  }
}

/** Returns the agenda without the headings and descriptions that a resolution has excluded. */
export async function withoutResolvedTexts<
  A extends {
    locale: Locale;
    findings: Finding[];
    items: { number: string; heading: string | null }[];
    plenaryMeetings: { entries: { description: string | null; line: number }[] }[];
  },
>(tx: Database, meetingId: string, agenda: A): Promise<A> {
  const resolved = await tx
    .select({ kind: importFindings.kind, detail: importFindings.detail })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.locale, agenda.locale),
        eq(importFindings.resolution, "keep-assumption"),
      ),
    );
  const leftOut = agenda.findings.filter(({ kind, detail }) =>
    resolved.some((other) => other.kind === kind && canonicalJson(other.detail) === canonicalJson(detail)),
  );
  const items = new Set(leftOut.filter(({ kind }) => kind === "heading-differs").map(({ detail }) => detail.item));
  const lines = new Set(leftOut.filter(({ kind }) => kind === "description-differs").map(({ line }) => line));

  return {
    ...agenda,
    items: agenda.items.map((item) => (items.has(item.number) ? { ...item, heading: null } : item)),
    plenaryMeetings: agenda.plenaryMeetings.map((plenaryMeeting) => ({
      ...plenaryMeeting,
      entries: plenaryMeeting.entries.map((entry) => (lines.has(entry.line) ? { ...entry, description: null } : entry)),
    })),
  };
}
