import { and, eq, isNotNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AlertKind, AlertTold } from "@/app/_vocabulary/letters";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { alertSubscriptions, bodies, meetings, outboxMessages } from "@/db/schema";
import type { Context } from "../context";

/** Something that happened at a meeting of which the subscribers of its body are told. */
export interface AlertEvent {
  /** unique per event: it is told once to one address */
  key: string;
  meetingId: string;
  kind: AlertKind;
  symbol?: string;
  title?: LocalizedText;
  /** the languages that it is about; none where it is about all */
  languages?: Locale[];
}

/** An alert rests for so long before it is sent, so that what happens at one go, file by file, is told in one e-mail. */
export const REST_MINUTES = 5;

/**
 * Tell the confirmed subscribers of the meeting's body, by rows of the outbox, inside the caller's transaction. Of a document that is issued in one
 * language after the other each is told when it is out at all, and when it is out in their own; of what is issued anew, when it is in their own.
 */
export async function tellSubscribers(tx: Database, context: Pick<Context, "now">, event: AlertEvent): Promise<void> {
  const { key, meetingId, kind, ...about } = event;
  const now = context.now();
  const due = new Date(now.getTime() + REST_MINUTES * 60_000);
  if (event.languages) await addLanguages(tx, event, event.languages);
  await tx
    .insert(outboxMessages)
    .select((of) =>
      of
        .select({
          id: sql`gen_random_uuid()`.as("id"),
          key: sql`${key}::text || ':' || ${alertSubscriptions.id}`.as("key"),
          kind: sql`${kind}::text`.as("kind"),
          params: sql`${MEETING} || ${JSON.stringify(about satisfies Partial<AlertTold>)}::jsonb`.as("params"),
          to: alertSubscriptions.email,
          locale: alertSubscriptions.locale,
          subscriptionId: sql`${alertSubscriptions.id}`.as("subscription_id"),
          createdAt: sql`${now.toISOString()}::timestamptz`.as("created_at"),
          nextAttemptAt: sql`${due.toISOString()}::timestamptz`.as("next_attempt_at"),
          attempts: sql`0`.as("attempts"),
          sentAt: sql`null::timestamptz`.as("sent_at"),
          lastError: sql`null::text`.as("last_error"),
        })
        .from(alertSubscriptions)
        .innerJoin(bodies, eq(bodies.key, alertSubscriptions.bodyKey))
        .innerJoin(meetings, eq(meetings.bodyKey, bodies.key))
        .where(and(eq(meetings.id, meetingId), isNotNull(alertSubscriptions.confirmedAt), isNews(tx, event))),
    )
    .onConflictDoNothing({ target: outboxMessages.key });
}

/** What every message says of its meeting (`AlertTold`). */
const MEETING = sql`jsonb_build_object('body', ${bodies.names}, 'meeting', jsonb_build_object('key', ${meetings.key},
  'ordinal', ${meetings.ordinal}, 'startsOn', ${meetings.startsOn}, 'endsOn', ${meetings.endsOn}, 'places', ${meetings.places}))`;

/** What still rests and tells the same of other languages, tells it of these too. */
async function addLanguages(tx: Database, event: AlertEvent, languages: Locale[]): Promise<void> {
  const { params } = outboxMessages;
  const all = sql`(select jsonb_agg(distinct each) from jsonb_array_elements(${params} -> 'languages' || ${JSON.stringify(languages)}::jsonb) each)`;
  await tx
    .update(outboxMessages)
    .set({ params: sql`jsonb_set(${params}, '{languages}', ${all})` })
    .where(and(isAbout(outboxMessages, event), rests(outboxMessages), sql`${params} ? 'languages'`));
}

/** Whether a subscriber does not know it yet. */
function isNews(tx: Database, event: AlertEvent): SQL | undefined {
  const told = (...also: SQL[]) =>
    tx
      .select({ id: earlier.id })
      .from(earlier)
      .where(and(eq(earlier.subscriptionId, alertSubscriptions.id), isAbout(earlier, event), ...also));
  if (!event.languages) return notExists(told(rests(earlier)));
  const isTheirs = sql`${alertSubscriptions.locale} = any(${sql.param(event.languages)}::text[])`;
  if (event.kind !== "document-issued") return and(isTheirs, notExists(told(rests(earlier))));
  const ofTheirs = sql`${earlier.params} -> 'languages' ? ${alertSubscriptions.locale}`;

  return or(notExists(told()), and(isTheirs, notExists(told(ofTheirs))));
}

const earlier = alias(outboxMessages, "earlier");

/** A message of the same kind, on the same thing. */
function isAbout(message: typeof outboxMessages | typeof earlier, { kind, meetingId, symbol }: AlertEvent): SQL {
  return sql`${message.kind} = ${kind} and ${message.params} -> 'meeting' ->> 'key' = (select ${meetings.key} from ${meetings}
    where ${meetings.id} = ${meetingId}) and ${message.params} ->> 'symbol' is not distinct from ${symbol ?? null}::text`;
}

/** It waits, and nobody has tried to send it. */
function rests(message: typeof outboxMessages | typeof earlier): SQL {
  return sql`${message.attempts} = 0 and ${message.nextAttemptAt} is not null`;
}
