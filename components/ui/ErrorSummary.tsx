import type { FormState } from "@/app/_vocabulary/form-state";
import { Notice } from "./Notice";

interface Props {
  state: Pick<FormState, "status" | "message" | "errors" | "link">;
  /** the label of each field, by its name */
  labels?: Record<string, string> | undefined;
}

/** The errors of a form, with a link to each field that has one. */
export function ErrorSummary({ state, labels = {} }: Props) {
  if (!state.message || isWithoutError(state.status)) return null;

  return (
    <Notice kind="wrong" live>
      <p className="font-semibold">{state.message}</p>
      {state.link && (
        <p className="mt-2">
          <a href={state.link.href} target="_blank" rel="noopener">
            {state.link.label}
          </a>
        </p>
      )}
      {state.errors.length > 0 && (
        <ul className="mt-2 list-disc ps-5">
          {state.errors.map((error) => (
            <li key={error.field}>
              <a href={`#field-${error.field}`}>
                {labels[error.field] && <>{labels[error.field]}: </>}
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** Returns whether a form has no error to show. */
export function isWithoutError(status: FormState["status"]): boolean {
  return status === "new" || status === "done" || status === "preview";
}
