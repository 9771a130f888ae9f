import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { isLocale, LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Nobody reads more; each one costs a comparison with all of ours. */
const MOST_LANGUAGES = 20;

/** What an answer depends on that is made for `bestLocale`. */
export const VARY_BY_LANGUAGE = "Accept-Language, Cookie";

/** The language that a reader chose last (the cookie `language`), else likes best by `Accept-Language` (RFC 9110, section 12.5.4), else English. */
export function bestLocale(headers: Headers): Locale {
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(headers.get("cookie") ?? "")?.[1];
  if (isLocale(chosen)) return chosen;
  const wanted = new Negotiator({ headers: { "accept-language": headers.get("accept-language") ?? "" } })
    .languages()
    .slice(0, MOST_LANGUAGES)
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
