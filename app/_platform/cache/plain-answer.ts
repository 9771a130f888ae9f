import { htmlText } from "@/app/_formats/html-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { type WholeAnswer, wholeAnswer } from "./whole-answer";

/** What is for programs, and not a page: a calendar, a feed, a picture. */
const FILE = /\.(ics|atom|xml|png|txt)(\?|$)/;

/** What such an answer says. */
export interface PlainWords {
  title: string;
  text: string;
  /** the way on, of a page */
  link?: { label: string; href: string } | undefined;
}

/** An answer that is made without Next and without the database: a page, or for programs a problem (RFC 9457) or a line of text. */
export function plainAnswer(
  address: string,
  locale: Locale,
  status: number,
  words: PlainWords,
  more: Record<string, string> = {},
): WholeAnswer {
  const answer = (type: string, body: string, headers: Record<string, string> = {}) =>
    wholeAnswer(status, { "cache-control": "no-store", "content-type": type, ...more, ...headers }, Buffer.from(body));
  if (address.startsWith("/api/")) {
    // Its status says all that there is to say of its type (RFC 9457, section 4.2.1).
    const problem = { type: "about:blank", title: words.title, status, detail: words.text };
    return answer("application/problem+json", JSON.stringify(problem), { "access-control-allow-origin": "*" });
  }
  if (FILE.test(address)) return answer("text/plain; charset=utf-8", `${words.text}\n`);

  return answer("text/html; charset=utf-8", pageOf(locale, words), {
    "content-security-policy": contentSecurityPolicy([]),
  });
}

function pageOf(locale: Locale, { title, text, link }: PlainWords): string {
  const [head, body] = [htmlText(title), htmlText(text)];
  const on =
    link && `<p>${htmlText(link.label)} <a href="${htmlText(link.href)}" dir="ltr">${htmlText(link.href)}</a></p>`;

  return `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${head}</title></head><body><main><h1>${head}</h1><p>${body}</p>${on ?? ""}</main></body></html>`;
}
