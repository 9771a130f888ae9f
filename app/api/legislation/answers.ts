import { createHash } from "node:crypto";
import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { directionOf, LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";

const PRIVATE = { "Cache-Control": "private, no-store" };

/** Where to go on: a redirect for the plain form, its address for the one that is sent by script. */
export function answer(request: Request, location: string): Response {
  return wantsJson(request)
    ? Response.json({ location }, { headers: PRIVATE })
    : new Response(null, { status: 303, headers: { ...PRIVATE, Location: location } });
}

/**
 * A refusal in the reader's language. The plain form gets a page that can be sent again as it is: the browser still has all that was typed and
 * chosen, and offers to send it once more when the page is loaded again.
 */
export function refuse(
  request: Request,
  locale: Locale,
  status: number,
  code: string,
  params: Record<string, string | number> = {},
  signIn?: string,
): Response {
  const message = getTranslator(locale, "errors")(code, params);
  if (wantsJson(request)) return Response.json({ message, signIn }, { status, headers: PRIVATE });
  const say = getTranslator(locale, "legislation");
  const link = signIn
    ? `<p><a href="${htmlText(signIn)}" target="_blank">${htmlText(getTranslator(locale, "errors")("signInBeside"))}</a></p>`
    : "";
  const again = signIn ? say("thenReload") : say("goBack");
  const html = `<!doctype html><html lang="${LANGUAGE_TAGS[locale]}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${htmlText(say("notLodged"))}</title><style>${STYLE}</style></head>
<body><main><h1>${htmlText(say("notLodged"))}</h1><p>${htmlText(message)}</p>${link}<p>${htmlText(again)}</p></main></body></html>`;

  return new Response(html, {
    status,
    headers: { ...PRIVATE, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
  });
}

const STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;padding:2rem 1rem}main{max-width:42rem;margin:auto}h1{font-size:2rem;line-height:1.25}";
const HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

function wantsJson(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}
