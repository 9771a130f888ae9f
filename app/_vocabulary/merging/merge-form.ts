import { cleanLines } from "../clean-text";
import type { FormState } from "../form-state";
import type { MergeChoice, MergeChoices } from "./merge-fields";

/** A later version that a form was filled from, and the conflicts in which it retains the text of before. */
export interface MergedVersion {
  version: number;
  conflicts: string[];
}

/** The answers of a form to the conflicts that it was returned with. */
export interface MergeForm {
  choices: MergeChoices;
  /** in the order in which it was filled from them */
  mergedVersions: MergedVersion[];
}

/** A form that was not returned with conflicts. */
export const NO_MERGE: MergeForm = { choices: new Map(), mergedVersions: [] };

/** The hidden field that has the versions from which the form was filled. */
export const MERGED_VERSIONS_FIELD = "mergedVersions";

/** The largest text that is written by hand for a conflict, as that of a rich text. */
const MAX_LENGTH = 50_000;

/** The most often that one form is returned. */
const MAX_VERSIONS = 20;

/** Returns the name of the field that has the choice in a conflict. */
export function choiceName(id: string): string {
  return `merge-${id}`;
}

/** Returns the name of the field for a text that is written by hand. */
export function handName(id: string): string {
  return `hand-${id}`;
}

/** Reads the choices of a form, and what it was filled from. */
export function readMergeForm(values: FormState["values"]): MergeForm {
  const choices = Object.keys(values).flatMap((name): [string, MergeChoice][] => {
    const [, id] = /^merge-([0-9a-z]{1,16})$/.exec(name) ?? [];
    const keep = values[name];
    if (!id) return [];
    if (keep === "mine" || keep === "theirs" || keep === "both") return [[id, { keep }]];
    const text = cleanLines(String(values[handName(id)] ?? "")).slice(0, MAX_LENGTH);
    return keep === "hand" ? [[id, { keep, text }]] : [];
  });
  const mergedVersions = String(values[MERGED_VERSIONS_FIELD] ?? "")
    .split(";")
    .slice(0, MAX_VERSIONS)
    .flatMap((part) => {
      const [, version, ids] = /^(\d{1,9}):([0-9a-z,]*)$/.exec(part) ?? [];
      return version ? [{ version: Number(version), conflicts: (ids ?? "").split(",") }] : [];
    });

  return { choices: new Map(choices), mergedVersions };
}

/** Prints what a form is filled from, for its hidden field. */
export function printMergedVersions(versions: readonly MergedVersion[]): string {
  return versions.map(({ version, conflicts }) => `${version}:${conflicts.join(",")}`).join(";");
}
