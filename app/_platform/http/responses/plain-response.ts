import { htmlText } from "@/app/_formats/html-text";
import type { Locale } from "@/app/_vocabulary/locales";
import { type CompleteResponse, completeResponse } from "./complete-response";
import { plainPageHtml, plainPagePolicy } from "./plain-page";

/** Addresses that programs read: a calendar, a feed, a picture. */
const FILE_ADDRESS = /\.(ics|atom|xml|png|txt)(\?|$)/;

/** The content of a plain response. */
export interface PlainContent {
  title: string;
  text: string;
  /** shown on a page only */
  link?: { label: string; href: string } | undefined;
  /** further HTML of the page; it may hold a form that is sent to the portal */
  content?: string | undefined;
}

/**
 * Returns a response that needs neither Next nor the database: a page, problem details (RFC 9457)
 * for the API, or a line of text for other programs.
 */
export function plainResponse(
  address: string,
  locale: Locale,
  status: number,
  content: PlainContent,
  extraHeaders: Record<string, string> = {},
): CompleteResponse {
  const respond = (type: string, body: string, headers: Record<string, string> = {}) =>
    completeResponse(
      status,
      { "cache-control": "no-store", "content-type": type, ...extraHeaders, ...headers },
      Buffer.from(body),
    );
  if (address.startsWith("/api/")) {
    // The status alone gives the type of the problem (RFC 9457, section 4.2.1).
    const problem = { type: "about:blank", title: content.title, status, detail: content.text };
    return respond("application/problem+json", JSON.stringify(problem), { "access-control-allow-origin": "*" });
  }
  if (FILE_ADDRESS.test(address)) return respond("text/plain; charset=utf-8", `${content.text}\n`);

  return plainHtmlResponse(locale, status, content, extraHeaders);
}

/** Returns the page, for a person who reads it in a browser at whatever address. */
export function plainHtmlResponse(
  locale: Locale,
  status: number,
  { title, text, link, content = "" }: PlainContent,
  extraHeaders: Record<string, string> = {},
): CompleteResponse {
  const linkHtml =
    link && `<p>${htmlText(link.label)} <a href="${htmlText(link.href)}" dir="ltr">${htmlText(link.href)}</a></p>`;
  const html = plainPageHtml(locale, title, `<p>${htmlText(text)}</p>${linkHtml ?? ""}${content}`);
  const headers = {
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": plainPagePolicy(content ? "'self'" : "'none'"),
    ...extraHeaders,
  };

  return completeResponse(status, headers, Buffer.from(html));
}
