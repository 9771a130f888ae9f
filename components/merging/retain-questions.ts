import type { MergeFormState } from "./merge-state";

/**
 * Returns the state of a form that was sent with questions: until it is saved they stay, with what was
 * chosen and written for them, whatever else the form is refused for.
 */
export function retainQuestions<S extends MergeFormState>(previous: MergeFormState, state: S): S {
  if (!previous.conflicts || state.conflicts || state.status === "done") return state;

  // Merged changes are in the fields already, or were changed there since.
  return { ...state, conflicts: { ...previous.conflicts, fields: [] } };
}
