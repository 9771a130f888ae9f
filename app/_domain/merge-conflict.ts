import type { FieldConflict } from "@/app/_vocabulary/merging/merge-fields";
import { DomainError } from "./errors";

/** The changes that others have saved since a form was opened. */
export interface OtherChanges {
  /** the names of those who saved, without repetition; none where an import or a command did */
  by: string[];
  /** of the last text; undefined if there is none */
  at: Date | undefined;
  /** the fields that they have changed, as they were and as they are */
  changes: { field: string; before: string; after: string }[];
}

/** The refusal of an edit that changes the same block as another person has changed since. */
export class MergeConflict extends DomainError {
  /** by field, with everything merged that could be, and the text of this edit in the conflicts */
  readonly values: Record<string, string>;
  readonly conflicts: readonly FieldConflict[];
  readonly other: OtherChanges;
  /** with which the edit was merged */
  readonly version: number;

  constructor(merged: Pick<MergeConflict, "values" | "conflicts" | "other" | "version">) {
    super("conflict", "changedByAnother");
    this.values = merged.values;
    this.conflicts = merged.conflicts;
    this.other = merged.other;
    this.version = merged.version;
  }
}
