import { and, eq, isNull } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { importFindings } from "@/db/schema";
import type { Context } from "../context";
import type { Finding, FindingKind } from "./findings";
import { canonical } from "./store-texts";

/** What all language versions share: a translation that mirrors the document has it too, and it is settled once for the meeting. */
const SHARED: FindingKind[] = [
  "symbol-assumed",
  "footnotes-inside-text",
  "sitting-assumed",
  "continued-without-start",
  "continued-not-marked",
  "meeting-day-without-sitting",
  "items-out-of-order",
  "annotations-out-of-order",
  "documents-out-of-order",
  "footnotes-out-of-order",
  "item-not-in-organization-of-work",
  "opening-time-differs",
  "plenary-count-differs",
  "document-of-other-series",
];

/**
 * Enter what an import found. Open findings of an earlier import of the same language go; what a person has settled stays settled as long as
 * the finding is the same.
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
      and(eq(importFindings.meetingId, meetingId), eq(importFindings.locale, locale), isNull(importFindings.settledAt)),
    );
  const there = await tx.select().from(importFindings).where(eq(importFindings.meetingId, meetingId));
  for (const { kind, severity, line, detail } of findings) {
    const known = there.some(
      (other) =>
        other.kind === kind &&
        (other.locale === locale || SHARED.includes(kind)) &&
        canonical(other.detail) === canonical(detail),
    );
    if (known) continue;
    const found = { severity, detail, foundAt: now(), settledAt: null, settledBy: null, settlement: null };
    await tx
      .insert(importFindings)
      .values({ meetingId, locale, line, kind, ...found })
      // On this line something else of the kind was settled once: this is new.
      .onConflictDoUpdate({
        target: [importFindings.meetingId, importFindings.locale, importFindings.kind, importFindings.line],
        set: found,
      });
  }
}

/** The agenda without the wordings that a person has settled to leave aside. */
export async function withoutSettledWordings<
  A extends {
    locale: Locale;
    findings: Finding[];
    items: { number: string; heading: string | undefined }[];
    sittings: { entries: { description: string | undefined; line: number }[] }[];
  },
>(tx: Database, meetingId: string, agenda: A): Promise<A> {
  const settled = await tx
    .select({ kind: importFindings.kind, detail: importFindings.detail })
    .from(importFindings)
    .where(
      and(
        eq(importFindings.meetingId, meetingId),
        eq(importFindings.locale, agenda.locale),
        eq(importFindings.settlement, "keep-assumption"),
      ),
    );
  const left = agenda.findings.filter(({ kind, detail }) =>
    settled.some((other) => other.kind === kind && canonical(other.detail) === canonical(detail)),
  );
  const items = new Set(left.filter(({ kind }) => kind === "heading-differs").map(({ detail }) => detail.item));
  const lines = new Set(left.filter(({ kind }) => kind === "description-differs").map(({ line }) => line));

  return {
    ...agenda,
    items: agenda.items.map((item) => (items.has(item.number) ? { ...item, heading: undefined } : item)),
    sittings: agenda.sittings.map((sitting) => ({
      ...sitting,
      entries: sitting.entries.map((entry) => (lines.has(entry.line) ? { ...entry, description: undefined } : entry)),
    })),
  };
}
