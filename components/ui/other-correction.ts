import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

interface Stored {
  version: number;
  stored: FormState["values"];
}

interface Reader {
  locale: Locale;
  /** the namespace of `saveAgain` and `savedMeanwhile` */
  namespace: "imports" | "documentRegister";
  /** Prints the value of a field as its choices are labelled. */
  print?: (field: string, value: FormState["values"][string]) => string;
}

/**
 * Returns the state of a correction that somebody else has preceded: each field that differs says what
 * is saved now, and the next save replaces it. Any other error is thrown again.
 */
export async function otherCorrection(
  error: unknown,
  values: FormState["values"],
  { locale, namespace, print = (_field, value) => textOf(value) }: Reader,
  load: () => Promise<Stored>,
): Promise<FormState> {
  if (!(error instanceof Error && "code" in error && error.code === "changedByAnother")) throw error;
  const { version, stored } = await load();
  const t = getTranslator(locale, namespace);
  const errors = Object.entries(stored)
    .filter(([field, value]) => field in values && textOf(value) !== textOf(values[field]))
    .map(([field, value]) => ({ field, message: t("savedMeanwhile", { value: print(field, value) || "–" }) }));

  return { status: "conflict", message: t("saveAgain"), errors, values: { ...values, version: String(version) } };
}

/** Evens out the line ends and outer spaces in which a sent text and a stored one differ. */
function textOf(value: FormState["values"][string] | undefined): string {
  return String(value ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
