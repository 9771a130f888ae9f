import { cleanLines } from "../clean-text";
import type { FormState } from "../form-state";
import type { MergeChoice, MergeChoices } from "./merge-fields";

/** A later version that a form was filled from, and the conflicts in which it retains the text of before. */
export interface AskedVersion {
  version: number;
  conflicts: string[];
}

/** The answers of a form to the conflicts that it was returned with. */
export interface MergeForm {
  choices: MergeChoices;
  /** in the order in which they were asked */
  asked: AskedVersion[];
}

/** A form that was not returned with conflicts. */
export const NO_MERGE: MergeForm = { choices: new Map(), asked: [] };

/** The hidden field that has the versions asked for. */
export const ASKED_FIELD = "asked";

/** The largest text that is written by hand for a conflict, as that of a rich text. */
const MAX_LENGTH = 50_000;

/** The most often that one form is asked again. */
const MAX_ASKED = 20;

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
    const stands = values[name];
    if (!id) return [];
    if (stands === "mine" || stands === "theirs" || stands === "both") return [[id, { stands }]];
    const text = cleanLines(String(values[handName(id)] ?? "")).slice(0, MAX_LENGTH);
    return stands === "hand" ? [[id, { stands, text }]] : [];
  });
  const asked = String(values[ASKED_FIELD] ?? "")
    .split(";")
    .slice(0, MAX_ASKED)
    .flatMap((part) => {
      const [, version, ids] = /^(\d{1,9}):([0-9a-z,]*)$/.exec(part) ?? [];
      return version ? [{ version: Number(version), conflicts: (ids ?? "").split(",") }] : [];
    });

  return { choices: new Map(choices), asked };
}

/** Prints what a form is filled from, for its hidden field. */
export function printAsked(asked: readonly AskedVersion[]): string {
  return asked.map(({ version, conflicts }) => `${version}:${conflicts.join(",")}`).join(";");
}
