import { sql } from "drizzle-orm";
import { confirmAlerts } from "@/app/_domain/alerts/confirm-alerts";
import { confirmationToken } from "@/app/_domain/alerts/link-tokens";
import { requestAlerts } from "@/app/_domain/alerts/request-alerts";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { alertSubscriptions, outboxMessages } from "@/db/schema";
import { contextOf, NOW } from "../support/people";

/** Returns an instant some minutes after the clock of the tests. */
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Requests alerts as the public, by default from a network address of its own. */
export function requestAs(db: Database, email: string, body: string, language: Locale, now = NOW, address = email) {
  return requestAlerts(contextOf(db, PUBLIC_VIEWER, now), { email, body, language }, { address });
}

/** Finds the subscription of an address. */
export async function subscriptionOf(db: Database, email: string) {
  const all = await db.select().from(alertSubscriptions);

  return all.find((each) => each.email === email);
}

/** Requests and confirms alerts. @returns the subscription's id. */
export async function subscribe(db: Database, email: string, body: string, language: Locale): Promise<string> {
  await requestAs(db, email, body, language);
  const { id } = (await subscriptionOf(db, email))!; // requested above
  const context = contextOf(db, PUBLIC_VIEWER);
  await confirmAlerts(context, { token: confirmationToken(context, id, language) });

  return id;
}

/** Lists the queued messages to an address. */
export async function messagesTo(db: Database, email: string) {
  return db.select().from(outboxMessages).where(sql`${outboxMessages.to} = ${email}`).orderBy(outboxMessages.createdAt);
}
