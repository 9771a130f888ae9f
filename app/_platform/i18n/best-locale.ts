import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { isLocale, LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Where the language that a reader chose is remembered. */
const LOCALE_COOKIE = "portal.locale";

/** The language chosen before, else the best by `Accept-Language` (RFC 9110, section 12.5.4), else English. */
export function bestLocale(headers: Headers, cookies: { get(name: string): { value: string } | undefined }): Locale {
  const chosen = cookies.get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const wanted = new Negotiator({ headers: { "accept-language": headers.get("accept-language") ?? "" } })
    .languages()
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
