import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { isLocale, LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Further languages are ignored: each costs a comparison with all six. */
const MAX_LANGUAGES = 20;

/** The `Vary` header of a response that depends on `bestLocale`. */
export const VARY_BY_LANGUAGE = "Accept-Language, Cookie";

/**
 * Returns the language that the reader chose last (the cookie `language`), else the best one by
 * `Accept-Language` (RFC 9110, section 12.5.4), else English.
 */
export function bestLocale(headers: Headers): Locale {
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(headers.get("cookie") ?? "")?.[1];
  if (isLocale(chosen)) return chosen;
  const wanted = new Negotiator({ headers: { "accept-language": headers.get("accept-language") ?? "" } })
    .languages()
    .slice(0, MAX_LANGUAGES)
    .filter((tag) => tag !== "*" && isTag(tag));
  const best = match(wanted, LOCALES, "en");

  return isLocale(best) ? best : "en";
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
