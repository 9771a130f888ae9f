import { canPrepareImports } from "@/app/_domain/agenda-import/policy";
import { describeRefusals } from "@/app/_i18n/describe-refusals";
import { env } from "@/app/_platform/env";
import { type ImportFormOutcome, receiveImportForm } from "@/app/_platform/files/import-form";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpaceFor } from "@/app/_platform/storage-space";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { errorResponse, incompleteResponse, refuseUnread, requestedLocale } from "../_uploads/responses";
import { redirectResponse, refusalResponse } from "../legislation/responses";

export const dynamic = "force-dynamic";

/** Receives the files of an agenda, from the form without JavaScript and from the one with a progress bar. */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = requestedLocale(query);
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
    return errorResponse(request, locale, error);
  }
}

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
    default:
      return incompleteResponse(request, locale, outcome.outcome);
  }
}
