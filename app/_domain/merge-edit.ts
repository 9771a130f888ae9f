import { ancestorAfter, type FieldKinds, type FieldValues, mergeFields } from "@/app/_vocabulary/merging/merge-fields";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import { MergeConflict, type OtherChanges } from "./merge-conflict";

interface Edit<F extends string> {
  /** the text that the form was opened with, as far as it is known */
  opened: FieldValues<F>;
  mine: Record<F, string>;
  /** as it is saved now */
  theirs: Record<F, string>;
  version: number;
  /** Returns the text of a version between the two, which the form may have been filled from; undefined if it is not stored. */
  textAt?: (version: number) => Record<F, string> | undefined;
  form: MergeForm;
  other: Pick<OtherChanges, "by" | "at">;
}

/**
 * Merges an edit with what others have saved since its form was opened.
 *
 * @throws {MergeConflict} if both have changed the same, and the form does not say what stands.
 */
export function mergeEdit<F extends string>(
  kinds: FieldKinds<F>,
  { opened, mine, theirs, version, textAt, form, other }: Edit<F>,
): { values: Record<F, string>; other: OtherChanges } {
  let base = opened;
  for (const merged of form.mergedVersions) {
    const seen = textAt?.(merged.version);
    if (seen) base = ancestorAfter(kinds, { base, theirs: seen }, new Set(merged.conflicts));
  }
  const { values, conflicts, taken } = mergeFields(kinds, { base, mine, theirs }, form.choices);
  // Named by what was opened: what a person has answered for is their change all the same.
  const changes = (Object.keys(kinds) as F[]) // its keys are those fields
    .filter((field) => taken.includes(field) || (opened[field] !== undefined && opened[field] !== theirs[field]))
    .map((field) => ({ field, before: opened[field] ?? "", after: theirs[field] }));
  const others = { ...other, changes };
  if (conflicts.length > 0) throw new MergeConflict({ values, conflicts, other: others, version });

  return { values, other: others };
}
