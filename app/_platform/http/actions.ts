import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Context } from "@/app/_domain/context";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { failureOf } from "@/db/failures";
import { deliverSoon } from "../mail/deliver-soon";
import { heardOfEverything } from "../page-cache/listen-for-invalidations";
import { requireRoom } from "../storage-space";
import { getContext } from "./context";
import { fields, invalid } from "./form-fields";
import { STATUS_OF, setResponseStatus } from "./responses/response-status";
import { localPath } from "./safe-redirect";
import { isSameOrigin } from "./same-origin";
import { forgetForm, keepForm } from "./saved-form";
import { senderOf } from "./sender";

/** What a deed is given: who asks, in which language, and what was typed. */
export interface ActionRequest<V extends Viewer = Viewer> {
  context: Context & { viewer: V };
  locale: Locale;
  values: FormState["values"];
  /** where the request comes from, for counting */
  from: { address: string; userAgent: string };
}

/**
 * The way every server action goes: it comes from a page of ours, from somebody whom `gate` lets in, its fields fit `schema`; then `deed`.
 * A refusal, and a database that does not answer, come back as a state that keeps all that was typed; a defect goes up to the error boundary.
 */
export async function act<S extends z.ZodType, V extends Viewer, F extends FormState = FormState>(
  form: FormData,
  gate: (viewer: Viewer) => viewer is V,
  schema: S,
  deed: (request: ActionRequest<V>, input: z.infer<S>) => Promise<F | undefined>,
): Promise<FormState | F> {
  const typed = fields(form);
  // A password never travels back.
  const { password: _password, ...values } = typed;
  const locale = isLocale(values.locale) ? values.locale : "en";
  const errors = getTranslator(locale, "errors");
  const refuse = (
    status: FormState["status"],
    code: string,
    params: Record<string, string | number> = {},
  ): FormState => ({
    status,
    message: errors(code, params),
    errors: [],
    values,
  });
  const request = await headers();
  if (!isSameOrigin(request)) return refuse("refused", "otherOrigin");
  const unanswered = (error: unknown): FormState => {
    const failure = failureOf(error);
    if (!failure) throw error;
    console.error("A form could not be taken in:", failure);
    setResponseStatus(STATUS_OF[failure]);

    return refuse("refused", failure === "unavailable" ? "databaseAway" : "storageFull");
  };
  let context: Context;
  try {
    context = await getContext();
  } catch (error) {
    return unanswered(error);
  }
  if (!gate(context.viewer)) {
    if (context.viewer.kind !== "public") return refuse("refused", "forbidden");
    if (isPlainForm(request)) {
      await keepForm(values);
      redirect(paths.signIn(locale, pageOf(request, locale)));
    }
    const link = { href: paths.signIn(locale), label: errors("signInBeside") };
    return { ...refuse("expired", "sessionExpired"), link };
  }
  const input = schema.safeParse(typed);
  if (!input.success) return invalid(input.error, locale, values);
  const asked = { context: { ...context, viewer: context.viewer }, locale, values, from: senderOf(request) };
  try {
    await requireRoom();
    const outcome = (await deed(asked, input.data)) ?? { status: "done", errors: [], values: {} };
    if (outcome.status === "done") {
      await forgetForm();
      // Whatever was done, the page round the form shows it, and the form stands on what is saved now.
      refresh();
    }

    return outcome;
  } catch (error) {
    if (!(error instanceof DomainError)) return unanswered(error);
    if (error.kind === "too-many") setResponseStatus(429, error.retryAfterSeconds);
    if (error.field) {
      const mistake = { field: error.field, message: errors(error.code, error.params) };
      return { status: "invalid", message: errors("checkFields"), errors: [mistake], values };
    }
    return refuse(error.kind === "conflict" ? "conflict" : "refused", error.code, error.params);
  } finally {
    // A deed that goes on to another page ends here too.
    await heardOfEverything();
    deliverSoon();
  }
}

/** Sent by the browser itself, without JavaScript: then a page is the answer, not a state. */
function isPlainForm(request: Headers): boolean {
  return !request.has("next-action");
}

/** The page that a form was sent from. */
function pageOf(request: Headers, locale: Locale): string | undefined {
  const from = request.get("referer");

  return URL.canParse(from ?? "") ? localPath(new URL(from ?? "").pathname, locale) : undefined;
}

/** The gate of what everybody may send: signing in. */
export function anyone(_viewer: Viewer): _viewer is Viewer {
  return true;
}
