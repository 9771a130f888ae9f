import { asc, eq } from "drizzle-orm";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { alertSubscriptions, bodies } from "@/db/schema";
import type { Context } from "../context";
import { hasReadableMeetings } from "../meetings/policy";
import { confirmationExpiresAt } from "./confirmation-period";
import { readConfirmationToken, readEndToken } from "./link-tokens";

/** A body whose meetings one can subscribe to. */
export interface AlertBody {
  key: string;
  names: LocalizedText;
}

/** The data that a link's holder may see; `done` means that the link has no further effect. */
export interface LinkedAlerts {
  body: AlertBody;
  locale: Locale;
  status: "open" | "done" | "expired";
}

/** Lists the bodies whose meetings one can subscribe to. */
export function listAlertBodies({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<AlertBody[]> {
  return db
    .select({ key: bodies.key, names: bodies.names })
    .from(bodies)
    .where(hasReadableMeetings(viewer))
    .orderBy(asc(bodies.key));
}

/**
 * Finds what a confirmation link confirms; `undefined` if it is not valid or the alerts have ended.
 */
export async function findAlertsToConfirm(
  context: Pick<Context, "db" | "sign" | "now" | "viewer">,
  token: string,
): Promise<LinkedAlerts | undefined> {
  const requested = readConfirmationToken(context, token);
  const found = requested && (await findSubscription(context, requested.id));
  if (!requested || !found) return undefined;
  const isDone = found.confirmedAt !== null && found.locale === requested.locale;
  const isExpired = confirmationExpiresAt(found.requestedAt) <= context.now();

  return { body: found.body, locale: requested.locale, status: isDone ? "done" : isExpired ? "expired" : "open" };
}

/** Finds what a link to end alerts ends, or has ended; `undefined` if it is not valid. */
export async function findAlertsToEnd(
  context: Pick<Context, "db" | "sign" | "viewer">,
  token: string,
): Promise<{ status: "open"; body: AlertBody; locale: Locale } | { status: "done" } | undefined> {
  const id = readEndToken(context, token);
  if (!id) return undefined;
  const found = await findSubscription(context, id);

  return found ? { status: "open", body: found.body, locale: found.locale } : { status: "done" };
}

async function findSubscription(context: Pick<Context, "db">, id: string) {
  const { locale, requestedAt, confirmedAt } = alertSubscriptions;
  const [found] = await context.db
    .select({ locale, requestedAt, confirmedAt, body: { key: bodies.key, names: bodies.names } })
    .from(alertSubscriptions)
    .innerJoin(bodies, eq(bodies.key, alertSubscriptions.bodyKey))
    .where(eq(alertSubscriptions.id, id));

  return found;
}
