/** What a form that was sent comes back with; everything typed comes back with it. */
export interface FormState {
  /** `shown`: nothing was done yet, what was typed is only looked at */
  status: "new" | "done" | "shown" | "invalid" | "refused" | "conflict" | "expired";
  /** in the reader's language */
  message?: string;
  /** what helps further, opened beside the form so that nothing typed is lost: the sign-in */
  link?: { href: string; label: string };
  errors: FieldError[];
  values: Record<string, string | string[]>;
}

/** A mistake in one field; `field` is its name in the form. */
export interface FieldError {
  field: string;
  /** in the reader's language */
  message: string;
}

/** A form before its first sending. */
export const NEW_FORM: FormState = { status: "new", errors: [], values: {} };
