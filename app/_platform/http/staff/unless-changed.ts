import { refresh } from "next/cache";
import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { ActionRequest } from "../forms/run-action";

/** The content that a page of issue showed. */
interface Shown {
  /** the refusal of the operation where the content has changed */
  refusal: "agendaChanged" | "programmeChanged";
  /** reads the digest of the content as it is now */
  readDigest: () => Promise<{ digest: string }>;
}

/**
 * Carries out an operation on what the page showed. Where somebody has changed it in the meantime,
 * shows the differences anew and returns the form with what was typed.
 */
export async function unlessChanged(
  { locale, values }: Pick<ActionRequest, "locale" | "values">,
  { refusal, readDigest }: Shown,
  operation: () => Promise<unknown>,
): Promise<FormState | undefined> {
  try {
    await operation();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== refusal) throw error;
    const { digest } = await readDigest();
    refresh();

    return {
      status: "conflict",
      message: getTranslator(locale, "errors")(refusal),
      errors: [],
      values: { ...values, digest },
    };
  }
}
