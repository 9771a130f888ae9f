import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Context } from "@/app/_domain/context";
import { DomainError, type ErrorCode } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { wakeMailDelivery } from "@/app/_platform/mail/wake-delivery";
import { awaitInvalidations } from "@/app/_platform/page-cache/listen-for-invalidations";
import { requireStorageSpace } from "@/app/_platform/storage-space";
import type { FormState } from "@/app/_vocabulary/form-state";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { failureOf } from "@/db/failures";
import { getContext } from "../context";
import { senderOf } from "../inbound/client-address";
import { isSameOrigin } from "../inbound/same-origin";
import { STATUS_OF_FAILURE, setResponseStatus } from "../responses/response-overrides";
import { localPath } from "../safe-redirect";
import { invalidFormState, readFields } from "./form-fields";
import { deleteSavedForm, saveForm } from "./saved-form";

/** The request of a server action, after its gate: the viewer, the language and the fields. */
export interface ActionRequest<V extends Viewer = Viewer> {
  context: Context & { viewer: V };
  locale: Locale;
  values: FormState["values"];
  /** for rate limits */
  sender: { address: string; userAgent: string };
}

/**
 * Runs a server action: checks the origin, then the viewer against `gate`, then the fields against
 * `schema`, and calls `operation`. A refusal, or a database that does not answer, returns a form
 * state with all that was typed; a defect is thrown to the error boundary.
 */
export async function runAction<S extends z.ZodType, V extends Viewer, F extends FormState = FormState>(
  form: FormData,
  gate: (viewer: Viewer) => viewer is V,
  schema: S,
  operation: (request: ActionRequest<V>, input: z.infer<S>) => Promise<F | undefined>,
): Promise<FormState | F> {
  const typed = readFields(form);
  const values = withoutPasswords(typed);
  const locale = isLocale(values.locale) ? values.locale : "en";
  const errors = getTranslator(locale, "errors");
  const refuse = (
    status: FormState["status"],
    code: ErrorCode,
    params: Record<string, string | number> = {},
  ): FormState => ({ status, message: errors(code, params), errors: [], values });
  const refuseFailure = (error: unknown): FormState => {
    const failure = failureOf(error);
    if (!failure) throw error;
    console.error("A form could not be received:", failure);
    setResponseStatus(STATUS_OF_FAILURE[failure]);

    return refuse("refused", failure === "unavailable" ? "databaseAway" : "storageFull");
  };
  const request = await headers();
  if (!isSameOrigin(request)) return refuse("refused", "otherOrigin");
  let context: Context;
  try {
    context = await getContext();
  } catch (error) {
    return refuseFailure(error);
  }
  if (!gate(context.viewer)) {
    if (context.viewer.kind !== "public") return refuse("refused", "forbidden");
    if (isSentWithoutScript(request)) {
      await saveForm(values);
      redirect(paths.signIn(locale, pageOf(request, locale)));
    }
    const link = { href: paths.signIn(locale), label: errors("signInBeside") };
    return { ...refuse("expired", "sessionExpired"), link };
  }
  const input = schema.safeParse(typed);
  if (!input.success) return invalidFormState(input.error, locale, values);
  const sender = senderOf(request);
  try {
    await requireStorageSpace();
    const actionRequest = { context: { ...context, viewer: context.viewer }, locale, values, sender };
    const outcome = (await operation(actionRequest, input.data)) ?? { status: "done", errors: [], values: {} };
    if (outcome.status === "done") {
      await deleteSavedForm();
      // Renders the page around the form again, with the data as saved.
      refresh();
    }

    return outcome;
  } catch (error) {
    if (!(error instanceof DomainError)) return refuseFailure(error);
    if (error.kind === "too-many") setResponseStatus(429, error.retryAfterSeconds);
    if (error.field) {
      const mistake = { field: error.field, message: errors(error.code, error.params) };
      return { status: "invalid", message: errors("checkFields"), errors: [mistake], values };
    }
    return refuse(error.kind === "conflict" ? "conflict" : "refused", error.code, error.params);
  } finally {
    // Also after an operation that redirects: `redirect` throws.
    await awaitInvalidations();
    wakeMailDelivery();
  }
}

/** Returns the fields that may be sent back: a password never is. */
function withoutPasswords(typed: FormState["values"]): FormState["values"] {
  const { password: _password, currentPassword: _current, newPassword: _new, ...values } = typed;

  return values;
}

/** Without JavaScript the browser shows the response as a page: a form state would be lost. */
function isSentWithoutScript(request: Headers): boolean {
  return !request.has("next-action");
}

/** Returns the page that the form was sent from. */
function pageOf(request: Headers, locale: Locale): string | undefined {
  const from = request.get("referer");

  return URL.canParse(from ?? "") ? localPath(new URL(from ?? "").pathname, locale) : undefined;
}

/** The gate of a form that everybody may send, such as signing in. */
export function isAnyone(_viewer: Viewer): _viewer is Viewer {
  return true;
}
