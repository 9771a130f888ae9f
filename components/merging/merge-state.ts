import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import type { FieldKind } from "@/app/_vocabulary/merging/unit-codecs";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";
import type { MergedField } from "./use-merged-fields";

/** A place that two persons have changed differently, for the one who saves to choose. */
export interface MergeQuestion {
  id: string;
  /** the same for every change of the same text by others */
  place: string;
  kind: FieldKind;
  label: string;
  language: Locale;
  /** empty where it is removed */
  mine: string;
  theirs: string;
  canBeBoth: boolean;
  /** from mine to theirs; undefined where they have little in common */
  parts: DifferencePart[] | undefined;
}

export interface MergeConflicts {
  title: string;
  questions: MergeQuestion[];
  /** those of the form that take over what was merged */
  fields: MergedField[];
  /** the choices that were made before, by the names of their fields: the form sends them again */
  answered: Record<string, string>;
  /** what the form was filled from before */
  versionsBefore: string;
}

/** A field as another person has changed it. */
export interface OtherChange {
  label: string;
  language: Locale;
  before: string;
  after: string;
  parts: DifferencePart[] | undefined;
}

/** Changes of a text, and what their marks mean. */
export interface MergedText {
  title: string;
  help: string;
  changes: OtherChange[];
}

/** The state of a form whose text is merged with what another person has saved. */
export interface MergeFormState extends FormState {
  /** there where both have changed the same place */
  conflicts?: MergeConflicts;
  /** what was saved together with the form */
  merged?: MergedText;
}
