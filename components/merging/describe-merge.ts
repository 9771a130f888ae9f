import type { MergeConflict, OtherChanges } from "@/app/_domain/merge-conflict";
import { getTranslator } from "@/app/_i18n/translator";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import type { FieldError, FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import type { FieldConflict } from "@/app/_vocabulary/merging/merge-fields";
import {
  choiceName,
  handName,
  MERGED_VERSIONS_FIELD,
  printMergedVersions,
  readMergeForm,
} from "@/app/_vocabulary/merging/merge-form";
import { shortenUnchanged, wordDifference } from "@/app/_vocabulary/word-difference";
import { momentText } from "../ui/Moment";
import type { MergeConflicts, MergeFormState, MergeQuestion } from "./merge-state";

/** The reader who saves a form, and the names of its fields. */
export interface MergeReader {
  locale: Locale;
  zone: string;
  /** the language of a field's text */
  languageOf: (field: string) => Locale;
  labelOf: (field: string) => string;
  /** Prints the value of a field that is chosen, as its choices are labelled. */
  print?: (field: string, value: string) => string;
}

/**
 * Returns a form that was refused because another person has changed the same: with everything merged
 * that can be, and a question for each place that both have changed.
 *
 * @param fills whether the fields of the form have the names of the merged ones, and so take them over.
 * @param previous the state in which the form was sent: a text that was written by hand for an earlier
 * change of the same place is there again.
 */
export function conflictState(
  { values: merged, conflicts, other, version }: MergeConflict,
  values: FormState["values"],
  reader: MergeReader,
  fills: boolean,
  previous?: MergeFormState,
): MergeFormState {
  const t = getTranslator(reader.locale, "merging");
  const versions = [...readMergeForm(values).mergedVersions, { version, conflicts: conflicts.map(({ id }) => id) }];
  const written = conflicts
    .filter(({ id, kind }) => kind !== "choice" && values[handName(id)] === undefined)
    .map((conflict) => [handName(conflict.id), writtenBefore(conflict, values, previous?.conflicts) ?? conflict.mine]);
  const [first] = conflicts;

  return {
    status: "conflict",
    message: getTranslator(reader.locale, "errors")("changedByAnother"),
    errors: conflicts.map((conflict) => errorOf(conflict, reader.locale)),
    values: {
      ...values,
      ...(fills && { ...merged, [MERGED_VERSIONS_FIELD]: printMergedVersions(versions) }),
      ...Object.fromEntries(written),
    },
    ...(first && { focusOn: choiceName(first.id) }),
    conflicts: {
      title: t("conflictsTitle", describeOther(other, reader)),
      questions: conflicts.map((conflict) => questionOf(conflict, conflicts, reader)),
      fields: fills
        ? Object.entries(merged).map(([name, text]) => ({ name, sent: String(values[name] ?? ""), merged: text }))
        : [],
      answered: answeredIn(values, conflicts),
      versionsBefore: String(values[MERGED_VERSIONS_FIELD] ?? ""),
    },
  };
}

/** Returns the text that was written by hand when the same place was last in conflict. */
function writtenBefore(
  { place }: FieldConflict,
  values: FormState["values"],
  previous: MergeConflicts | undefined,
): string | undefined {
  const before = previous?.questions.find((question) => question.place === place);
  const written = before && values[handName(before.id)];
  if (typeof written !== "string" || cleanLines(written) === cleanLines(before?.mine ?? "")) return undefined;

  return written;
}

/** Returns the choices of a form in conflicts that are resolved. */
function answeredIn(values: FormState["values"], conflicts: readonly FieldConflict[]): Record<string, string> {
  const open = new Set(conflicts.flatMap(({ id }) => [choiceName(id), handName(id)]));
  const ids = [...readMergeForm(values).choices.keys()];

  return Object.fromEntries(
    ids
      .flatMap((id) => [choiceName(id), handName(id)])
      .filter((name) => !open.has(name) && values[name] !== undefined)
      .map((name) => [name, String(values[name])]),
  );
}

/** Describes what was saved together with a form: the message, and the differences behind it. */
export function describeMerged(
  other: OtherChanges,
  reader: MergeReader,
): Required<Pick<MergeFormState, "message" | "merged">> {
  const t = getTranslator(reader.locale, "merging");
  const { name, when } = describeOther(other, reader);
  const fields = join(
    other.changes.map(({ field }) => reader.labelOf(field)),
    reader.locale,
  );

  return {
    message: t("done", { name, when, fields }),
    merged: {
      title: t("changes", { name }),
      help: t("changesHelp"),
      changes: other.changes.map(({ field, ...change }) => {
        const [before, after] = [change.before, change.after].map((value) => reader.print?.(field, value) ?? value);
        const parts = before && after ? wordDifference(before, after, reader.languageOf(field)) : undefined;
        return {
          ...{
            label: reader.labelOf(field),
            language: reader.languageOf(field),
            before: before ?? "",
            after: after ?? "",
          },
          parts: parts && shortenUnchanged(parts),
        };
      }),
    },
  };
}

function describeOther({ by, at }: OtherChanges, { locale, zone }: MergeReader): { name: string; when: string } {
  const name = join(by, locale) || getTranslator(locale, "merging")("somebody");

  return { name, when: at ? momentText({ at, locale, zone }) : "" };
}

function questionOf(conflict: FieldConflict, all: readonly FieldConflict[], reader: MergeReader): MergeQuestion {
  const { id, place, kind, field } = conflict;
  const [mine, theirs] = [conflict.mine, conflict.theirs].map((text) => reader.print?.(field, text) ?? text);
  const ofField = all.filter((each) => each.field === field);
  const label = reader.labelOf(field);
  const number = ofField.indexOf(conflict) + 1;

  return {
    ...{ id, place, kind, language: reader.languageOf(field), mine: mine ?? "", theirs: theirs ?? "" },
    canBeBoth: conflict.both !== undefined,
    label:
      ofField.length > 1
        ? getTranslator(reader.locale, "merging")("place", { field: label, number, count: ofField.length })
        : label,
    parts: mine && theirs ? wordDifference(mine, theirs, reader.languageOf(field)) : undefined,
  };
}

function errorOf({ id, problem }: FieldConflict, locale: Locale): FieldError {
  const message = problem
    ? getTranslator(locale, "errors")(problem.kind, { mark: problem.mark })
    : getTranslator(locale, "merging")("choose");

  return { field: choiceName(id), message };
}

function join(names: string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
