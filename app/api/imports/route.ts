import { canPrepareImports } from "@/app/_domain/agenda-import/policy";
import { DomainError } from "@/app/_domain/errors";
import { describeRefusals } from "@/app/_i18n/describe-refusals";
import { failureOf } from "@/app/_platform/database";
import { env } from "@/app/_platform/env";
import { type ImportFormOutcome, receiveImportForm } from "@/app/_platform/files/import-form";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpaceFor } from "@/app/_platform/storage-space";
import { isId } from "@/app/_vocabulary/ids";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { failureResponse, redirectResponse, refusalResponse } from "../legislation/responses";

export const dynamic = "force-dynamic";

/** Receives the files of an agenda, from the form without JavaScript and from the one with a progress bar. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const requestedLocale = query.get("locale");
  const locale: Locale = isLocale(requestedLocale) ? requestedLocale : "en";
  const draft = query.get("draft");
  const draftId = isId(draft) ? draft.toLowerCase() : undefined;
  if (!isSameOrigin(request.headers)) return refuseUnread(request, locale, "otherOrigin");
  try {
    const context = await getContext();
    if (context.viewer.kind === "public") {
      await discardStream(request.body);
      const page = draftId ? paths.secretariatImport(locale, draftId) : paths.secretariatImports(locale);

      return refusalResponse(request, locale, 401, "sessionExpired", {}, paths.signIn(locale, page));
    }
    if (!canPrepareImports(context.viewer)) return refuseUnread(request, locale, "forbidden");
    await requireStorageSpaceFor(Number(request.headers.get("content-length") ?? 0));

    return respond(
      request,
      locale,
      await receiveImportForm(context, request, { draftId, limit: env().maxUploadBytes }),
    );
  } catch (error) {
    if (error instanceof DomainError)
      return refusalResponse(request, locale, STATUS[error.kind], error.code, error.params);
    const failure = failureOf(error);
    if (!failure) throw error;
    if (!request.bodyUsed) void discardStream(request.body);

    return failureResponse(request, locale, failure, new Map());
  }
}

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, invalid: 422, "too-many": 429 } as const;

function respond(request: Request, locale: Locale, outcome: ImportFormOutcome): Response {
  switch (outcome.outcome) {
    case "received":
      return redirectResponse(request, paths.secretariatImport(locale, outcome.draftId, { done: "filesAdded" }));
    case "refused": {
      const reasons = describeRefusals(outcome.refusals, locale).join(" ");
      return outcome.refusals.length === 0
        ? refusalResponse(request, locale, 422, "filesRequired")
        : refusalResponse(request, locale, 422, "importWithoutAgenda", { reasons });
    }
    case "stalled": {
      const response = refusalResponse(request, locale, 408, "uploadStalled");
      // A stalled request ends its connection (RFC 9110, section 15.5.9).
      response.headers.set("Connection", "close");
      return response;
    }
    default:
      return refusalResponse(
        request,
        locale,
        400,
        outcome.outcome === "broken-off" ? "uploadInterrupted" : "formIncomplete",
      );
  }
}

/** Discards the body as it arrives: unread, it would fill the memory. */
function refuseUnread(request: Request, locale: Locale, code: "otherOrigin" | "forbidden"): Response {
  void discardStream(request.body);

  return refusalResponse(request, locale, 403, code);
}
