import { htmlText } from "@/app/_formats/html-text";
import type { Locale } from "@/app/_vocabulary/locales";
import { type WholeAnswer, wholeAnswer } from "./complete-response";
import { plainHtml, plainPolicy } from "./plain-page";

/** What is for programs, and not a page: a calendar, a feed, a picture. */
const FILE = /\.(ics|atom|xml|png|txt)(\?|$)/;

/** What such an answer says. */
export interface PlainWords {
  title: string;
  text: string;
  /** the way on, of a page */
  link?: { label: string; href: string } | undefined;
  /** what else stands on a page, as HTML: it may hold a form that is sent to the portal */
  content?: string | undefined;
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

  return plainPageAnswer(locale, status, words, more);
}

/** The same for whoever reads it in a browser, whatever the address. */
export function plainPageAnswer(
  locale: Locale,
  status: number,
  { title, text, link, content = "" }: PlainWords,
  more: Record<string, string> = {},
): WholeAnswer {
  const on =
    link && `<p>${htmlText(link.label)} <a href="${htmlText(link.href)}" dir="ltr">${htmlText(link.href)}</a></p>`;
  const html = plainHtml(locale, title, `<p>${htmlText(text)}</p>${on ?? ""}${content}`);
  const headers = {
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": plainPolicy(content ? "'self'" : "'none'"),
    ...more,
  };

  return wholeAnswer(status, headers, Buffer.from(html));
}
