import { timingSafeEqual } from "node:crypto";
import { isId } from "@/app/_vocabulary/ids";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Context } from "../context";

/* Who may confirm or end alerts is whoever holds the link that was sent to the address: the subscription's id under the portal's seal. */

type Sealing = Pick<Context, "seal">;

/** What the link carries that confirms alerts, in a language. */
export function confirmationToken({ seal }: Sealing, id: string, locale: Locale): string {
  return `${id}.${locale}.${seal(`alerts:confirm:${id}:${locale}`)}`;
}

/** What the link carries that ends them. */
export function endToken({ seal }: Sealing, id: string): string {
  return `${id}.${seal(`alerts:end:${id}`)}`;
}

/** What a confirmation link says, if it is one of ours. */
export function readConfirmationToken(sealing: Sealing, token: string): { id: string; locale: Locale } | undefined {
  const [id, locale] = token.split(".");

  return isId(id) && isLocale(locale) && isSame(token, confirmationToken(sealing, id, locale))
    ? { id, locale }
    : undefined;
}

/** Whose alerts a link ends, if it is one of ours. */
export function readEndToken(sealing: Sealing, token: string): string | undefined {
  const [id] = token.split(".");

  return isId(id) && isSame(token, endToken(sealing, id)) ? id : undefined;
}

/** Compared in a time that tells nothing of where they differ. */
function isSame(given: string, made: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(made)];

  return a.length === b.length && timingSafeEqual(a, b);
}
