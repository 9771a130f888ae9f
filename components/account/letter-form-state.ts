import type { MailContent } from "@/app/_platform/mail/mail-parts";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

/** The state of a form that may return a link to print. */
export interface LetterFormState extends FormState {
  letter?: PrintedLetter;
}

/** A link to print and hand over, in the language of its person. */
export interface PrintedLetter {
  content: Pick<MailContent, "subject" | "opening" | "facts" | "link" | "closing">;
  locale: Locale;
  /** of the person to whom it is handed */
  name: string;
}
