import { and, eq, isNotNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { AlertKind, AlertParams } from "@/app/_vocabulary/mail-templates";
import type { MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { alertSubscriptions, bodies, meetings, outboxMessages } from "@/db/schema";
import type { Context } from "../context";
import { readableMeetings } from "../meetings/policy";

/** An event at a meeting of which the subscribers of its body are notified. */
export interface AlertEvent {
  /** unique per event: each address is notified of it once */
  key: string;
  meetingId: string;
  kind: AlertKind;
  symbol?: string;
  title?: LocalizedText;
  /** the languages concerned; absent if all are */
  languages?: Locale[];
  /** why, as the secretariat wrote it */
  reason?: string;
  /** the same in several languages */
  reasons?: LocalizedText;
  /** the days and the place that stood */
  before?: MeetingDates;
}

/** Alerts are sent with this delay, so that files issued one after another share one e-mail. */
export const BATCHING_MINUTES = 5;

/**
 * Notifies the confirmed subscribers of the meeting's body through the outbox, in the caller's
 * transaction; of nothing about a draft meeting. Subscribers are notified of a document when it is issued in a first language and
 * when it is issued in their own; of a reissued one, only when it is in their own.
 */
export async function notifySubscribers(tx: Database, context: Pick<Context, "now">, event: AlertEvent): Promise<void> {
  const { key, meetingId, kind, ...params } = event;
  const now = context.now();
  const due = new Date(now.getTime() + BATCHING_MINUTES * 60_000);
  if (event.languages) await addLanguages(tx, event, event.languages);
  await tx
    .insert(outboxMessages)
    .select((of) =>
      of
        .select({
          id: sql`gen_random_uuid()`.as("id"),
          key: sql`${key}::text || ':' || ${alertSubscriptions.id}`.as("key"),
          kind: sql`${kind}::text`.as("kind"),
          params: sql`${MEETING_PARAMS} || ${JSON.stringify(params satisfies Partial<AlertParams>)}::jsonb`.as(
            "params",
          ),
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
        .where(
          and(
            eq(meetings.id, meetingId),
            readableMeetings(PUBLIC_VIEWER),
            isNotNull(alertSubscriptions.confirmedAt),
            isUnknownToSubscriber(tx, event),
          ),
        ),
    )
    .onConflictDoNothing({ target: outboxMessages.key });
}

/** The part of the message parameters that describes the meeting. */
export const MEETING_PARAMS = sql`jsonb_build_object('body', ${bodies.names}, 'meeting', jsonb_build_object('key', ${meetings.key},
  'ordinal', ${meetings.ordinal}, 'resumed', ${meetings.resumed}, 'designation', ${meetings.designation}, 'startsOn', ${meetings.startsOn}, 'endsOn', ${meetings.endsOn}, 'places', ${meetings.places},
  'scheduleStatus', ${meetings.scheduleStatus}))`;

/** Adds languages to pending messages about the same thing. */
async function addLanguages(tx: Database, event: AlertEvent, languages: Locale[]): Promise<void> {
  const { params } = outboxMessages;
  const all = sql`(select jsonb_agg(distinct each) from jsonb_array_elements(${params} -> 'languages' || ${JSON.stringify(languages)}::jsonb) each)`;
  await tx
    .update(outboxMessages)
    .set({ params: sql`jsonb_set(${params}, '{languages}', ${all})` })
    .where(and(isAbout(outboxMessages, event), isPending(outboxMessages), sql`${params} ? 'languages'`));
}

/** Holds for subscribers who have not been notified of the event yet. */
function isUnknownToSubscriber(tx: Database, event: AlertEvent): SQL | undefined {
  const earlierMessages = (...also: SQL[]) =>
    tx
      .select({ id: earlier.id })
      .from(earlier)
      .where(and(eq(earlier.subscriptionId, alertSubscriptions.id), isAbout(earlier, event), ...also));
  if (!event.languages) return notExists(earlierMessages(isPending(earlier)));
  const concernsTheirLanguage = sql`${alertSubscriptions.locale} = any(${sql.param(event.languages)}::text[])`;
  if (event.kind !== "document-issued")
    return and(concernsTheirLanguage, notExists(earlierMessages(isPending(earlier))));
  const isInTheirLanguage = sql`${earlier.params} -> 'languages' ? ${alertSubscriptions.locale}`;

  return or(notExists(earlierMessages()), and(concernsTheirLanguage, notExists(earlierMessages(isInTheirLanguage))));
}

const earlier = alias(outboxMessages, "earlier");

/** Holds for messages of the same kind about the same document or programme. */
function isAbout(message: typeof outboxMessages | typeof earlier, { kind, meetingId, symbol }: AlertEvent): SQL {
  return sql`${message.kind} = ${kind} and ${message.params} -> 'meeting' ->> 'key' = (select ${meetings.key} from ${meetings}
    where ${meetings.id} = ${meetingId}) and ${message.params} ->> 'symbol' is not distinct from ${symbol ?? null}::text`;
}

/** Holds for messages that are queued and have not been attempted. */
function isPending(message: typeof outboxMessages | typeof earlier): SQL {
  return sql`${message.attempts} = 0 and ${message.nextAttemptAt} is not null`;
}
