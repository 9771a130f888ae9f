import { asc, eq } from "drizzle-orm";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { alertSubscriptions, bodies } from "@/db/schema";
import type { Context } from "../context";
import { readConfirmationToken, readEndToken } from "./sealed-links";
import { confirmationExpires } from "./still-open";

/** A body of whose meetings one can be told. */
export interface AlertBody {
  key: string;
  names: LocalizedText;
}

/** What the holder of a link may know: of which body, in which language, and whether it still has something to do. */
export interface LinkedAlerts {
  body: AlertBody;
  locale: Locale;
  state: "open" | "done" | "expired";
}

/** The bodies of whose meetings one can be told. */
export function listAlertBodies({ db }: Pick<Context, "db" | "viewer">): Promise<AlertBody[]> {
  return db.select({ key: bodies.key, names: bodies.names }).from(bodies).orderBy(asc(bodies.key));
}

/** What a confirmation link would confirm; nothing where it is not one of ours, or its alerts were ended or forgotten. */
export async function findAlertsToConfirm(
  context: Pick<Context, "db" | "seal" | "now" | "viewer">,
  token: string,
): Promise<LinkedAlerts | undefined> {
  const asked = readConfirmationToken(context, token);
  const found = asked && (await findSubscription(context, asked.id));
  if (!asked || !found) return undefined;
  const isDone = found.confirmedAt !== null && found.locale === asked.locale;
  const isExpired = confirmationExpires(found.askedAt) <= context.now();

  return { body: found.body, locale: asked.locale, state: isDone ? "done" : isExpired ? "expired" : "open" };
}

/** What a link to end alerts would end, or has ended; nothing where it is not one of ours. */
export async function findAlertsToEnd(
  context: Pick<Context, "db" | "seal" | "viewer">,
  token: string,
): Promise<{ state: "open"; body: AlertBody; locale: Locale } | { state: "done" } | undefined> {
  const id = readEndToken(context, token);
  if (!id) return undefined;
  const found = await findSubscription(context, id);

  return found ? { state: "open", body: found.body, locale: found.locale } : { state: "done" };
}

async function findSubscription(context: Pick<Context, "db">, id: string) {
  const { locale, askedAt, confirmedAt } = alertSubscriptions;
  const [found] = await context.db
    .select({ locale, askedAt, confirmedAt, body: { key: bodies.key, names: bodies.names } })
    .from(alertSubscriptions)
    .innerJoin(bodies, eq(bodies.key, alertSubscriptions.bodyKey))
    .where(eq(alertSubscriptions.id, id));

  return found;
}
