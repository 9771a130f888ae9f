import type { z } from "zod";
import { getTranslator } from "@/app/_i18n/translator";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Returns the fields of a form by name, without files. A name that occurs several times gives a
 * list.
 */
export function readFields(form: FormData): FormState["values"] {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$")) continue;
    const texts = values.get(name) ?? [];
    values.set(name, texts);
    if (typeof value === "string") texts.push(toStorableText(value));
  }

  return Object.fromEntries([...values].map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? "")]));
}

/** Returns the form state of invalid fields. A schema's `error` is a message key under `errors`. */
export function invalidFormState(error: z.ZodError, locale: Locale, values: FormState["values"]): FormState {
  const t = getTranslator(locale, "errors");
  const mistakes = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!mistakes.has(field))
      mistakes.set(field, t.has(issue.message) ? t(issue.message, paramsOf(issue)) : t("invalid"));
  }

  return {
    status: "invalid",
    message: t("checkFields"),
    errors: [...mistakes].map(([field, message]) => ({ field, message })),
    values,
  };
}

/** Returns the values that a schema's own issue passes to its message. */
function paramsOf(issue: z.core.$ZodIssue): Record<string, string> {
  const params = issue.code === "custom" ? (issue.params ?? {}) : {};

  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
