import { isId } from "@/app/_vocabulary/ids";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Context } from "../context";
import { equalInConstantTime } from "../equal-in-constant-time";

/* A link sent to the address confirms or ends alerts; its token is the signed subscription id. */

type SigningContext = Pick<Context, "sign">;

/** Returns the token of the link that confirms alerts in a language. */
export function confirmationToken({ sign }: SigningContext, id: string, locale: Locale): string {
  return `${id}.${locale}.${sign(`alerts:confirm:${id}:${locale}`)}`;
}

/** Returns the token of the link that ends alerts. */
export function endToken({ sign }: SigningContext, id: string): string {
  return `${id}.${sign(`alerts:end:${id}`)}`;
}

/** Reads the token of a confirmation link; `undefined` if its signature is wrong. */
export function readConfirmationToken(
  signing: SigningContext,
  token: string,
): { id: string; locale: Locale } | undefined {
  const [id, locale] = token.split(".");

  return isId(id) && isLocale(locale) && equalInConstantTime(token, confirmationToken(signing, id, locale))
    ? { id, locale }
    : undefined;
}

/**
 * Reads the subscription's id from the token of a link that ends alerts, if its signature is right.
 */
export function readEndToken(signing: SigningContext, token: string): string | undefined {
  const [id] = token.split(".");

  return isId(id) && equalInConstantTime(token, endToken(signing, id)) ? id : undefined;
}
