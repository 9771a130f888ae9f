import { DomainError } from "@/app/_domain/errors";
import { failureOf } from "@/app/_platform/database";
import { env } from "@/app/_platform/env";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import {
  readSubmissionFields,
  receiveSubmissionForm,
  type SubmissionFormFields,
  type SubmissionFormOutcome,
} from "@/app/_platform/files/submission-form";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpaceFor } from "@/app/_platform/storage-space";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { isDelegation } from "@/app/_vocabulary/viewer";
import { failureResponse, redirectResponse, refusalResponse, wantsPage } from "./responses";

export const dynamic = "force-dynamic";

/** Receives legislation, from the form without JavaScript and from the one with a progress bar. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const requestedLocale = query.get("locale");
  const locale: Locale = isLocale(requestedLocale) ? requestedLocale : "en";
  const form = paths.submitLegislation(locale, query.get("meeting") ?? "");
  if (!isSameOrigin(request.headers)) return refuseUnread(request, locale, "otherOrigin");
  const fields: SubmissionFormFields = new Map();
  try {
    const context = await getContext();
    if (context.viewer.kind === "public") {
      await discardStream(request.body);

      return refusalResponse(request, locale, 401, "sessionExpired", {}, paths.signIn(locale, form));
    }
    if (!isDelegation(context.viewer)) return refuseUnread(request, locale, "forbidden");
    // Checked before the files are sent.
    await requireStorageSpaceFor(Number(request.headers.get("content-length") ?? 0));
    const outcome = await receiveSubmissionForm(context, request, env().maxUploadBytes, undefined, fields);
    const location = locationOf(outcome, locale);

    if (location) return redirectResponse(request, location);
    if (outcome.outcome === "stalled") return closeConnection(refusalResponse(request, locale, 408, "uploadStalled"));

    return refusalResponse(
      request,
      locale,
      400,
      outcome.outcome === "broken-off" ? "uploadInterrupted" : "formIncomplete",
    );
  } catch (error) {
    if (error instanceof DomainError)
      return refusalResponse(request, locale, STATUS[error.kind], error.code, error.params);
    const failure = failureOf(error);
    if (!failure) throw error;
    if (request.bodyUsed) return failureResponse(request, locale, failure, fields);
    // Without JavaScript the response has to hold all that was typed. Otherwise the form is still
    // there.
    if (wantsPage(request)) await readSubmissionFields(request, fields);
    else void discardStream(request.body);

    return failureResponse(request, locale, failure, fields);
  }
}

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, invalid: 422, "too-many": 429 } as const;

function locationOf(outcome: SubmissionFormOutcome, locale: Locale): string | undefined {
  if (!("draftId" in outcome)) return undefined;
  const { meetingKey, draftId } = outcome;

  return outcome.outcome === "submitted"
    ? paths.submission(locale, { meeting: meetingKey, submission: draftId })
    : paths.submitLegislation(locale, meetingKey, { draft: draftId });
}

/** A stalled request ends its connection (RFC 9110, section 15.5.9). */
function closeConnection(response: Response): Response {
  response.headers.set("Connection", "close");

  return response;
}

/** Discards the body as it arrives: unread, it would fill the memory. */
function refuseUnread(request: Request, locale: Locale, code: "otherOrigin" | "forbidden"): Response {
  void discardStream(request.body);

  return refusalResponse(request, locale, 403, code);
}
