import { and, count, desc, eq, inArray, lt, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import type {
  Revision,
  RevisionChoice,
  RevisionContent,
  RevisionList,
  RevisionRange,
  TextField,
} from "@/app/_vocabulary/revisions";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { plainToRichText } from "@/app/_vocabulary/text-difference/lines";
import type { Database } from "@/db/client";
import { accounts, agendaItemRevisions, agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { type ItemFormValues, revisionFormValues, toFormValues } from "./form-values";
import { canEditAgenda } from "./policy";

type ReadContext = Pick<Context, "db" | "viewer">;

/** A text of an item in one language. */
export interface ItemTextQuery {
  meetingKey: string;
  itemId: string;
  locale: Locale;
}

const REVISION = agendaItemRevisions;
const EARLIER = alias(agendaItemRevisions, "earlier");

/** A revision was written by whoever replaced the one before it. */
const WRITTEN = {
  number: REVISION.version,
  status: REVISION.status,
  at: sql<Date | null>`coalesce(${EARLIER.replacedAt}, ${REVISION.updatedAt})`.mapWith(REVISION.updatedAt),
  by: sql<string | null>`coalesce(${EARLIER.replacedBy}, ${accounts.name})`,
};

/** Lists the revisions of a text of an item, the newest first, and the present one before them. @throws {DomainError} `not-found`. */
export async function listItemRevisions(
  { db, viewer }: ReadContext,
  { until = Number.MAX_SAFE_INTEGER, limit, ...text }: ItemTextQuery & RevisionRange,
): Promise<RevisionList> {
  authorize(canEditAgenda(viewer), "read the earlier texts of an item");
  const present = await findPresent({ db, viewer }, text);
  const isOfText = ofText(text);
  const earlier = await db
    .select(WRITTEN)
    .from(REVISION)
    .leftJoin(EARLIER, isBefore())
    .leftJoin(accounts, eq(accounts.id, REVISION.updatedBy))
    .where(and(isOfText, lte(REVISION.version, Math.min(until, 2 ** 31 - 1))))
    .orderBy(desc(REVISION.version))
    .limit(limit + 1);
  const [counted] = await db.select({ count: count() }).from(REVISION).where(isOfText);
  const listed: Revision[] = present && until >= present.number ? [factsOf(present), ...earlier] : earlier;

  return {
    revisions: listed.slice(0, limit),
    total: (counted?.count ?? 0) + (present ? 1 : 0),
    current: present?.number ?? 0,
    hasOlder: listed.length > limit,
  };
}

/** Reads revisions of a text of an item, the newest first. @throws {DomainError} `not-found`. */
export async function readItemRevisions(
  { db, viewer }: ReadContext,
  { choice, ...text }: ItemTextQuery & { choice: RevisionChoice },
): Promise<(RevisionContent & { formValues: ItemFormValues })[]> {
  authorize(canEditAgenda(viewer), "read the earlier texts of an item");
  const present = await findPresent({ db, viewer }, text);
  const wanted =
    "numbers" in choice ? inArray(REVISION.version, [...choice.numbers]) : lt(REVISION.version, choice.below);
  const earlier = await db
    .select({ ...WRITTEN, row: REVISION })
    .from(REVISION)
    .leftJoin(EARLIER, isBefore())
    .leftJoin(accounts, eq(accounts.id, REVISION.updatedBy))
    .where(and(ofText(text), wanted))
    .orderBy(desc(REVISION.version))
    .limit("numbers" in choice ? choice.numbers.length : choice.limit);
  const isWanted = present && "numbers" in choice && choice.numbers.includes(present.number);

  return [
    ...(isWanted ? [present] : []),
    ...earlier.map(({ row, ...facts }) => ({ ...facts, formValues: revisionFormValues(row) })),
  ].map((revision) => ({ ...revision, fields: fieldsOf(revision.formValues, text.locale) }));
}

/** Returns the texts of an item's form values, as they are compared. */
function fieldsOf(values: ItemFormValues, locale: Locale): TextField[] {
  const plain = (["number", "title", "shortTitle", "heading", "segment"] as const).map((name) => ({
    ...{ name, locale, text: plainToRichText(values[name]) },
  }));
  const rich = (["annotation", "documentation"] as const).map((name) => ({
    ...{ name, locale, text: parseSource(values[name]).text },
  }));

  return [...plain, ...rich];
}

function ofText({ itemId, locale }: ItemTextQuery) {
  return and(eq(REVISION.itemId, itemId), eq(REVISION.locale, locale));
}

function isBefore() {
  return and(
    eq(EARLIER.itemId, REVISION.itemId),
    eq(EARLIER.locale, REVISION.locale),
    eq(EARLIER.version, sql`${REVISION.version} - 1`),
  );
}

/** Returns the present text; undefined if the item has none in the language. */
async function findPresent({ db, viewer }: ReadContext, { meetingKey, itemId, locale }: ItemTextQuery) {
  if (!isId(itemId)) throw notFound();
  const [item] = await db
    .select({ number: agendaItems.number, noDocumentExpected: agendaItems.noDocumentExpected })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.id, itemId), eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!item) throw notFound();
  const found = await findText(db, itemId, locale);

  return found && { ...found, formValues: toFormValues(item, found.text) };
}

async function findText(db: Database, itemId: string, locale: Locale) {
  const [found] = await db
    .select({ text: agendaItemTexts, by: accounts.name })
    .from(agendaItemTexts)
    .leftJoin(accounts, eq(accounts.id, agendaItemTexts.updatedBy))
    .where(and(eq(agendaItemTexts.itemId, itemId), eq(agendaItemTexts.locale, locale)));
  if (!found) return undefined;
  const { version: number, updatedAt: at, status } = found.text;

  return { number, at, by: found.by, status, text: found.text };
}

function factsOf({ number, at, by, status }: Revision): Revision {
  return { number, at, by, status };
}
