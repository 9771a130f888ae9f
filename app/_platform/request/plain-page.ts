import { createHash } from "node:crypto";
import { htmlText } from "@/app/_formats/html-text";
import { directionOf, LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";

const STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;padding:2rem 1rem}main{max-width:42rem;margin:auto}h1{font-size:2rem;line-height:1.25}";
const HASH = createHash("sha256").update(STYLE).digest("base64");

/** What a plain page may load: its own style. */
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** A whole page that a route answers with where it has no page of its own: a heading and what follows it, as HTML. */
export function plainPage(
  locale: Locale,
  title: string,
  content: string,
  answer: { status: number; headers: Record<string, string> },
): Response {
  const heading = htmlText(title);
  const html = `<!doctype html><html lang="${LANGUAGE_TAGS[locale]}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${heading}</title><style>${STYLE}</style></head>
<body><main><h1>${heading}</h1>${content}</main></body></html>`;

  return new Response(html, {
    status: answer.status,
    headers: { ...answer.headers, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
  });
}
