/** The result of a submitted form, with everything that was typed. */
export interface FormState {
  /** `preview`: nothing is saved yet */
  status: "new" | "done" | "preview" | "invalid" | "refused" | "conflict" | "expired";
  /** in the reader's language */
  message?: string;
  /** a way on, such as signing in, that opens beside the form so that nothing typed is lost */
  link?: { href: string; label: string };
  errors: FieldError[];
  values: Record<string, string | string[]>;
  /** the field that takes the focus in place of the summary of errors */
  focusOn?: string;
}

/** An error in the field of that name. */
export interface FieldError {
  field: string;
  /** in the reader's language */
  message: string;
}

/** The state of a form before its first submission. */
export const NEW_FORM: FormState = { status: "new", errors: [], values: {} };
