import type { z } from "zod";
import { getTranslator } from "@/app/_i18n/translator";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

/** What was typed, by name; a name that stands several times gives a list. Files are not among it. */
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

/** Each mistake at its field, in the reader's language: a schema's `error` is a key under `errors`. */
export function invalidFormState(error: z.ZodError, locale: Locale, values: FormState["values"]): FormState {
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
