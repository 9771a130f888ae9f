import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

interface Form {
  locale: Locale;
  values: FormState["values"];
  /** the address of the history with the newest revision */
  newest: string;
}

/**
 * Waits until an earlier text is restored. Returns what the form says where it is not: the text reads so already, or
 * somebody else has saved since the page was opened; then it leads to what they saved.
 */
export async function restoreTextOutcome(
  restored: Promise<{ changed: boolean }>,
  { locale, values, newest }: Form,
): Promise<FormState | undefined> {
  const t = getTranslator(locale, "textHistory");
  try {
    const { changed } = await restored;

    return changed ? undefined : { status: "done", message: t("unchangedText"), errors: [], values: {} };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "changedByAnother") throw error;
    const message = getTranslator(locale, "errors")("changedByAnother");

    return { status: "conflict", message, link: { href: newest, label: t("showNewest") }, errors: [], values };
  }
}
