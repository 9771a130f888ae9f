import type { FormState } from "@/app/_vocabulary/form-state";
import { Notice } from "./Notice";

/** What went wrong, with a link to each field that it went wrong in. */
export function ErrorSummary({ state }: { state: Pick<FormState, "status" | "message" | "errors"> }) {
  if (!state.message || state.status === "new" || state.status === "done") return null;

  return (
    <Notice kind="wrong" live>
      <p>{state.message}</p>
      {state.errors.length > 0 && (
        <ul className="mt-2 list-disc ps-5">
          {state.errors.map((mistake) => (
            <li key={mistake.field}>
              <a href={`#field-${mistake.field}`}>{mistake.message}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
