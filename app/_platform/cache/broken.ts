import { directionOf, isLocale, type Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "../i18n/translate";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { type WholeAnswer, wholeAnswer } from "./whole-answer";

/** What is for programs, and not a page: a calendar, a feed, a picture. */
const FILE = /\.(ics|atom|xml|png|txt)(\?|$)/;

/** What is sent where a public address cannot be answered: through a defect, or while the database does not answer. It needs neither. */
export function broken(address: string): WholeAnswer {
  const first = address.split("/")[1];
  const locale = isLocale(first) ? first : "en";
  const say = getTranslator(locale, "problems");
  const answer = (type: string, body: string, headers: Record<string, string> = {}) =>
    wholeAnswer(
      503,
      { "cache-control": "no-store", "content-type": type, "retry-after": "5", ...headers },
      Buffer.from(body),
    );
  if (address.startsWith("/api/")) {
    // Its status says all that there is to say of its type (RFC 9457, section 4.2.1).
    const problem = { type: "about:blank", title: say("brokenTitle"), status: 503, detail: say("brokenText") };
    return answer("application/problem+json", JSON.stringify(problem), { "access-control-allow-origin": "*" });
  }
  if (FILE.test(address)) return answer("text/plain; charset=utf-8", `${say("brokenText")}\n`);

  return answer("text/html; charset=utf-8", pageOf(locale, say("brokenTitle"), say("brokenText")), {
    "content-security-policy": contentSecurityPolicy([]),
  });
}

function pageOf(locale: Locale, title: string, text: string): string {
  return `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}
