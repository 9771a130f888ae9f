import { and, eq, isNull, max, sql } from "drizzle-orm";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { actorOf } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import {
  agendaEditionItems,
  agendaEditions,
  agendaEditionTexts,
  agendaEditionVersions,
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  meetings,
} from "@/db/schema";
import { indexItems } from "../agenda/index-items";
import { invalidateAgenda } from "../audit-log/announce-invalidation";
import type { Context } from "../context";
import { composeMastheads } from "../meetings/compose-mastheads";
import { removePassages } from "../search/index-passages";

interface NewEdition {
  kind: EditionKind;
  symbol?: string | undefined;
  notes?: LocalizedText;
  reason?: string;
  /** the text of a corrigendum or addendum in each language that it concerns */
  corrections?: Partial<Record<Locale, RichText>>;
  /** the languages that are reissued for technical reasons, which their mastheads say */
  reissued?: readonly Locale[];
  /** of the edition that the meeting has adopted */
  adoption?: AgendaAdoption;
  /** the languages whose texts are issued as they stand in the working copy; the others stay as issued before */
  locales?: readonly Locale[];
}

/**
 * Makes the working copy of an agenda its current edition, in a transaction of the caller that has
 * locked the meeting, and brings the search index and the public pages to it.
 *
 * @returns its number, from 1.
 */
export async function storeEdition(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  meetingId: string,
  { kind, symbol, notes = {}, reason = "", corrections = {}, adoption, reissued = [], locales = LOCALES }: NewEdition,
): Promise<number> {
  const issuedAt = context.now();
  const [before] = await tx
    .update(agendaEditions)
    .set({ supersededAt: issuedAt })
    .where(and(eq(agendaEditions.meetingId, meetingId), isNull(agendaEditions.supersededAt)))
    .returning({ id: agendaEditions.id });
  const [last] = await tx
    .select({ number: max(agendaEditions.number) })
    .from(agendaEditions)
    .where(eq(agendaEditions.meetingId, meetingId));
  const number = (last?.number ?? 0) + 1;
  const issuedBy = actorOf(context.viewer);
  const [edition] = await tx
    .insert(agendaEditions)
    .values({
      ...{ meetingId, number, kind, symbol: symbol ?? null, notes, reason, corrections, adoption, issuedAt, issuedBy },
    })
    .returning({ id: agendaEditions.id });
  const now = { id: edition!.id, meetingId, issuedAt }; // an insert returns its row
  await copyItems(tx, now);
  await copyVersions(tx, now, before?.id, { kind, locales, reissued });
  await copyTexts(tx, now, before?.id, locales);
  await registerChanges(tx, now, before?.id);

  return number;
}

interface Edition {
  id: string;
  meetingId: string;
  issuedAt: Date;
}

async function copyItems(tx: Database, { id, meetingId }: Edition): Promise<void> {
  await tx.insert(agendaEditionItems).select(
    tx
      .select({
        editionId: sql`${id}::uuid`.as("edition_id"),
        itemId: sql`${agendaItems.id}`.as("item_id"),
        parentId: agendaItems.parentId,
        number: agendaItems.number,
        position: agendaItems.position,
        noDocumentExpected: agendaItems.noDocumentExpected,
        annotatedWithId: agendaItems.annotatedWithId,
      })
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, meetingId)),
  );
}

/**
 * Copies the mastheads that were read from documents, and stores those composed for the texts that were written in
 * the portal. One of these has the day on which it was issued, or revised; in a language that is not issued it stays
 * as it was.
 */
async function copyVersions(
  tx: Database,
  { id, meetingId, issuedAt }: Edition,
  before: string | undefined,
  { kind, locales, reissued }: { kind: EditionKind; locales: readonly Locale[]; reissued: readonly Locale[] },
): Promise<void> {
  const printed = await tx.select().from(agendaVersions).where(eq(agendaVersions.meetingId, meetingId));
  const printedIn = printed.map(({ locale }) => locale);
  const earlier = before
    ? await tx.select().from(agendaEditionVersions).where(eq(agendaEditionVersions.editionId, before))
    : [];
  const [meeting] = await tx.select({ zone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId));
  const today = dayOf(issuedAt, meeting?.zone ?? "UTC");
  const composed = (await composeMastheads(tx, meetingId, printedIn))
    .filter(({ locale }) => locales.includes(locale))
    .map((version) => {
      const { locale } = version;
      const issued = earlier.find((each) => each.locale === locale)?.dateLine || version.dateLine;

      return {
        ...version,
        dateLine: (kind !== "revision" && issued) || MASTHEAD_WORDING[locale].date(today),
      };
    });
  const unchanged = earlier.filter(({ locale }) => !printedIn.includes(locale) && !locales.includes(locale));
  const versions = [...printed, ...composed, ...unchanged];
  const reissuedOn = (locale: Locale) => {
    if (reissued.includes(locale)) return today;
    const isRevised = (kind === "revision" || kind === "first") && locales.includes(locale);
    return isRevised ? null : (earlier.find((each) => each.locale === locale)?.reissuedOn ?? null);
  };
  if (versions.length > 0)
    await tx
      .insert(agendaEditionVersions)
      .values(versions.map((version) => ({ ...version, editionId: id, reissuedOn: reissuedOn(version.locale) })));
}

/** Copies the texts; one that reads as in the edition before keeps the instant of its change. */
async function copyTexts(
  tx: Database,
  { id, meetingId, issuedAt }: Edition,
  before: string | undefined,
  locales: readonly Locale[],
): Promise<void> {
  const texts = await tx
    .select({ text: agendaItemTexts })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(eq(agendaItems.meetingId, meetingId));
  const rows = texts
    .filter(({ text }) => locales.includes(text.locale))
    .map(({ text }) => ({ ...text, editionId: id, changedAt: issuedAt }));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await tx.insert(agendaEditionTexts).values(rows.slice(from, from + ROWS_PER_STATEMENT));
  if (!before) return;
  await tx.execute(sql`insert into agenda_edition_texts
      (edition_id, item_id, locale, title, short_title, heading, segment, annotation, documentation, status, changed_at)
    select ${id}::uuid, old.item_id, old.locale, title, short_title, heading, segment, annotation, documentation, status, changed_at
    from agenda_edition_texts old
    inner join agenda_edition_items item on item.edition_id = ${id} and item.item_id = old.item_id
    where old.edition_id = ${before} and old.locale not in ${[...locales, ""]}`);
  await tx.execute(sql`update agenda_edition_texts new set changed_at = old.changed_at from agenda_edition_texts old
    where new.edition_id = ${id} and old.edition_id = ${before} and old.item_id = new.item_id and old.locale = new.locale
      and (old.title, old.short_title, old.heading, old.segment, old.annotation, old.documentation)
        is not distinct from (new.title, new.short_title, new.heading, new.segment, new.annotation, new.documentation)`);
}

/** Rows that one statement inserts. */
const ROWS_PER_STATEMENT = 500;

/**
 * Indexes the texts that have changed, all of an item with another number; removes items that are
 * gone. Invalidates the pages that list the items.
 */
export async function registerChanges(
  tx: Database,
  { id, meetingId, issuedAt }: Edition,
  before: string | undefined,
): Promise<void> {
  const items = await tx
    .select({ id: agendaEditionItems.itemId, number: agendaEditionItems.number })
    .from(agendaEditionItems)
    .where(eq(agendaEditionItems.editionId, id));
  const earlier = before
    ? await tx
        .select({ id: agendaEditionItems.itemId, number: agendaEditionItems.number })
        .from(agendaEditionItems)
        .where(eq(agendaEditionItems.editionId, before))
    : [];
  const numbers = new Map(earlier.map((item) => [item.id, item.number]));
  const renumbered = new Set(items.filter((item) => numbers.get(item.id) !== item.number).map((item) => item.id));
  await indexItems(tx, meetingId, ({ itemId, changedAt }) => renumbered.has(itemId) || changedAt >= issuedAt);
  await invalidateAgenda(
    tx,
    meetingId,
    [...items, ...earlier].map((item) => item.id),
  );
  const kept = new Set(items.map((item) => item.id));
  for (const { id: itemId } of earlier) if (!kept.has(itemId)) await removePassages(tx, itemId);
}
