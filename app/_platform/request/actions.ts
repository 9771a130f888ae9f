import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Context } from "@/app/_domain/context";
import { DomainError } from "@/app/_domain/errors";
import type { FormState } from "@/app/_vocabulary/form-state";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { getTranslator } from "../i18n/translate";
import { getContext } from "./context";
import { keepForm } from "./kept-form";
import { isSameOrigin } from "./same-origin";

export interface ActionRequest<V extends Viewer = Viewer> {
  context: Context & { viewer: V };
  locale: Locale;
  values: FormState["values"];
}

/**
 * The way every server action goes: it comes from a page of ours, from somebody whom `gate` lets in, its fields fit `schema`; then `deed`.
 * A refusal comes back as a state that keeps all that was typed; a defect goes up to the error boundary.
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
  if (!isSameOrigin(await headers())) return refuse("refused", "otherOrigin");
  const context = await getContext();
  if (!gate(context.viewer)) {
    if (context.viewer.kind !== "public") return refuse("refused", "forbidden");
    await keepForm(values);
    const link = { href: paths.signIn(locale), label: errors("signInBeside") };
    return { ...refuse("expired", "sessionExpired"), link };
  }
  const input = schema.safeParse(typed);
  if (!input.success) return invalid(input.error, locale, values);
  const request = { context: { ...context, viewer: context.viewer }, locale, values };
  try {
    return (await deed(request, input.data)) ?? { status: "done", errors: [], values: {} };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.field) {
      const mistake = { field: error.field, message: errors(error.code, error.params) };
      return { status: "invalid", message: errors("checkFields"), errors: [mistake], values };
    }
    return refuse(error.kind === "conflict" ? "conflict" : "refused", error.code, error.params);
  }
}

/** The gate of what everybody may send: signing in. */
export function anyone(_viewer: Viewer): _viewer is Viewer {
  return true;
}

/** What was typed, by name; a name that stands several times gives a list. Files are not among it. */
export function fields(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }

  return values;
}

/** Each mistake at its field, in the reader's language: a schema's `error` is a key under `errors`. */
export function invalid(error: z.ZodError, locale: Locale, values: FormState["values"]): FormState {
  const say = getTranslator(locale, "errors");
  const mistakes = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!mistakes.has(field))
      mistakes.set(field, say.has(issue.message) ? say(issue.message, paramsOf(issue)) : say("invalid"));
  }

  return {
    status: "invalid",
    message: say("checkFields"),
    errors: [...mistakes].map(([field, message]) => ({ field, message })),
    values,
  };
}

/** What a schema's own issue gives its message to say. */
function paramsOf(issue: z.core.$ZodIssue): Record<string, string> {
  const params = issue.code === "custom" ? (issue.params ?? {}) : {};

  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
