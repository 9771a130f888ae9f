import type { ErrorCode } from "@/app/_domain/errors";
import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import type { SubmissionFormFields } from "@/app/_platform/files/submission-form";
import { preferredMediaType, prefersPage } from "@/app/_platform/http/inbound/preferred-media-type";
import { plainPageResponse } from "@/app/_platform/http/responses/plain-page";
import { RETRY_AFTER_SECONDS, STATUS_OF_FAILURE } from "@/app/_platform/http/responses/response-overrides";
import { unavailableResponse } from "@/app/_platform/http/responses/unavailable-response";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Failure } from "@/db/failures";

const PRIVATE = { "Cache-Control": "private, no-store" };

/** Returns a redirect for the form without JavaScript, its address as JSON for the other. */
export function redirectResponse(request: Request, location: string): Response {
  return wantsJson(request)
    ? Response.json({ location }, { headers: PRIVATE })
    : new Response(null, { status: 303, headers: { ...PRIVATE, Location: location } });
}

/**
 * Returns a refusal in the reader's language. Without JavaScript it is a page: the browser still
 * has all that was typed and chosen, and offers to send it again on reload.
 */
export function refusalResponse(
  request: Request,
  locale: Locale,
  status: number,
  code: ErrorCode,
  params: Record<string, string | number> = {},
  signIn?: string,
): Response {
  const message = getTranslator(locale, "errors")(code, params);
  if (wantsJson(request)) return Response.json({ message, signIn }, { status, headers: PRIVATE });
  const t = getTranslator(locale, "legislation");
  const link = signIn
    ? `<p><a href="${htmlText(signIn)}" target="_blank">${htmlText(getTranslator(locale, "errors")("signInBeside"))}</a></p>`
    : "";
  const nextStep = signIn ? t("thenReload") : t("goBack");
  const content = `<p>${htmlText(message)}</p>${link}<p>${htmlText(nextStep)}</p>`;

  return plainPageResponse(locale, t("notSubmitted"), content, { status, headers: PRIVATE });
}

/**
 * Returns the response where the database or the disk takes nothing: without JavaScript the form
 * again with all that was typed; the other form is still on its page.
 */
export function failureResponse(
  request: Request,
  locale: Locale,
  failure: Failure,
  fields: SubmissionFormFields,
): Response {
  if (wantsJson(request)) {
    const code = failure === "unavailable" ? "databaseAway" : "insufficientStorage";
    const headers = { ...PRIVATE, ...(failure === "unavailable" && { "Retry-After": String(RETRY_AFTER_SECONDS) }) };
    return Response.json(
      { message: getTranslator(locale, "errors")(code) },
      { status: STATUS_OF_FAILURE[failure], headers },
    );
  }
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  const typed = [...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const unsent = { address, fields: typed, files: "files" };
  const page = unavailableResponse(address, { failure, locale, isReadByPerson: true, unsent });

  return new Response(new Uint8Array(page.body), { status: page.status, headers: { ...page.headers, ...PRIVATE } });
}

/** Returns whether the form was sent without JavaScript: only the response can then hold what was typed. */
export function wantsPage(request: Request): boolean {
  return prefersPage(request.headers.get("accept"));
}

function wantsJson(request: Request): boolean {
  return preferredMediaType(request.headers.get("accept"), ["text/html", "application/json"]) === "application/json";
}
