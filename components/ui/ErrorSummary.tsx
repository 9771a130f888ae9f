import type { FormState } from "@/app/_vocabulary/form-state";
import { Notice } from "./Notice";

interface Props {
  state: Pick<FormState, "status" | "message" | "errors" | "link">;
  /** what each field is called, by its name */
  labels?: Record<string, string> | undefined;
}

/** What went wrong, with a link to each field that it went wrong in. */
export function ErrorSummary({ state, labels = {} }: Props) {
  if (!state.message || isFine(state.status)) return null;

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
          {state.errors.map((mistake) => (
            <li key={mistake.field}>
              <a href={`#field-${mistake.field}`}>
                {labels[mistake.field] && <>{labels[mistake.field]}: </>}
                {mistake.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** Nothing went wrong. */
export function isFine(status: FormState["status"]): boolean {
  return status === "new" || status === "done" || status === "preview";
}
