import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { getTranslator } from "../i18n/translate";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { type WholeAnswer, wholeAnswer } from "./whole-answer";

/** What is sent where a public page cannot be made: through a defect, or while the database does not answer. It needs neither. */
export function brokenPage(locale: Locale): WholeAnswer {
  const say = getTranslator(locale, "problems");
  const html = `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say("brokenTitle")}</title></head><body><main><h1>${say("brokenTitle")}</h1><p>${say("brokenText")}</p></main></body></html>`;
  const headers = {
    "cache-control": "no-store",
    "content-security-policy": contentSecurityPolicy([]),
    "content-type": "text/html; charset=utf-8",
    "retry-after": "5",
  };

  return wholeAnswer(503, headers, Buffer.from(html));
}
