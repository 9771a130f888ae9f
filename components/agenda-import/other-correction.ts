import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

interface Stored {
  version: number;
  stored: FormState["values"];
}

/**
 * Returns the state of a correction that somebody else has preceded: each field that differs says what
 * is saved now, and the next save replaces it. Any other error is thrown again.
 */
export async function otherCorrection(
  error: unknown,
  values: FormState["values"],
  locale: Locale,
  load: () => Promise<Stored>,
): Promise<FormState> {
  if (!(error instanceof Error && "code" in error && error.code === "changedByAnother")) throw error;
  const { version, stored } = await load();
  const t = getTranslator(locale, "imports");
  const text = (value: string | string[] | undefined) =>
    String(value ?? "")
      .replace(/\r\n?/g, "\n")
      .trim();
  const errors = Object.entries(stored)
    .filter(([field, value]) => field in values && text(value) !== text(values[field]))
    .map(([field, value]) => ({ field, message: t("savedMeanwhile", { value: text(value) || "–" }) }));

  return { status: "conflict", message: t("saveAgain"), errors, values: { ...values, version: String(version) } };
}
