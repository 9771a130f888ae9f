import { createHash } from "node:crypto";
import { htmlText } from "@/app/_formats/html-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";

const STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;padding:2rem 1rem}main{max-width:42rem;margin:auto}h1{font-size:2rem;line-height:1.25}label{display:block;margin-top:1rem;font-weight:600}input,textarea{box-sizing:border-box;width:100%;font:inherit;font-weight:400;padding:.5rem}button{font:inherit;margin-top:1.5rem;padding:.5rem 1.25rem}";
const HASH = createHash("sha256").update(STYLE).digest("base64");

/** Allows the page its own style and nothing else; says where its forms may be sent. */
export function plainPagePolicy(formAction: "'none'" | "'self'" = "'none'"): string {
  return `default-src 'none'; style-src 'sha256-${HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action ${formAction}`;
}

/** Returns a page that needs neither Next nor the database. `content` is HTML. */
export function plainPageHtml(locale: Locale, title: string, content: string): string {
  const heading = htmlText(title);

  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${heading}</title><style>${STYLE}</style></head>
<body><main><h1>${heading}</h1>${content}</main></body></html>`;
}

/** Returns a plain page as the response of a route handler. */
export function plainPageResponse(
  locale: Locale,
  title: string,
  content: string,
  options: { status: number; headers: Record<string, string> },
): Response {
  return new Response(plainPageHtml(locale, title, content), {
    status: options.status,
    headers: {
      ...options.headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": plainPagePolicy(),
    },
  });
}
