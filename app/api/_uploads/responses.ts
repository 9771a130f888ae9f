import { DomainError } from "@/app/_domain/errors";
import { failureOf } from "@/app/_platform/database";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { failureResponse, refusalResponse } from "../legislation/responses";

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, invalid: 422, "too-many": 429 } as const;

/** Returns the language of the response to an upload. */
export function requestedLocale(query: URLSearchParams): Locale {
  const requested = query.get("locale");

  return isLocale(requested) ? requested : "en";
}

/** Discards the body as it arrives: unread, it would fill the memory. */
export function refuseUnread(request: Request, locale: Locale, code: "otherOrigin" | "forbidden"): Response {
  void discardStream(request.body);

  return refusalResponse(request, locale, 403, code);
}

/** Returns the response to a form whose files did not all arrive, or that is none. */
export function incompleteResponse(
  request: Request,
  locale: Locale,
  outcome: "stalled" | "broken-off" | "no-form",
): Response {
  if (outcome !== "stalled")
    return refusalResponse(request, locale, 400, outcome === "broken-off" ? "uploadInterrupted" : "formIncomplete");
  const response = refusalResponse(request, locale, 408, "uploadStalled");
  // A stalled request ends its connection (RFC 9110, section 15.5.9).
  response.headers.set("Connection", "close");

  return response;
}

/** Returns the response to an upload that an error ended; a defect is thrown again. */
export function errorResponse(request: Request, locale: Locale, error: unknown): Response {
  if (error instanceof DomainError)
    return refusalResponse(request, locale, STATUS[error.kind], error.code, error.params);
  const failure = failureOf(error);
  if (!failure) throw error;
  if (!request.bodyUsed) void discardStream(request.body);

  return failureResponse(request, locale, failure, new Map());
}
