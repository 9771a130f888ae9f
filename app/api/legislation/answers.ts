import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { plainPage } from "@/app/_platform/request/plain-page";
import type { Locale } from "@/app/_vocabulary/locales";

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
  const content = `<p>${htmlText(message)}</p>${link}<p>${htmlText(again)}</p>`;

  return plainPage(locale, say("notLodged"), content, { status, headers: PRIVATE });
}

function wantsJson(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}
