import { parseSource, type SourceProblem } from "../rich-text-source";
import { conflictId } from "./conflict-id";
import { mergeUnits, type UnitConflict } from "./merge-units";
import { type Codec, codecOf, type FieldKind } from "./unit-codecs";

/** The values of the fields of a form; a field whose value is not known is absent. */
export type FieldValues<F extends string> = Partial<Record<F, string>>;

/** A part of a field that two persons have changed differently. */
export interface FieldConflict<F extends string = string> {
  id: string;
  /** the same for every change of the same text by others */
  place: string;
  field: F;
  kind: FieldKind;
  /** empty where it is removed */
  mine: string;
  theirs: string;
  /** one after the other, where that is possible */
  both: string | undefined;
  /** in the text that was written by hand for it */
  problem: SourceProblem | undefined;
}

/** The text that is kept in a conflict. */
export type MergeChoice = { keep: "mine" | "theirs" | "both" } | { keep: "hand"; text: string };

export type MergeChoices = ReadonlyMap<string, MergeChoice>;

export interface MergedFields<F extends string> {
  /** mine, where a conflict is open */
  values: Record<F, string>;
  /** those without a choice */
  conflicts: FieldConflict<F>[];
  /** the fields that the other person has changed, and not mine alike */
  taken: F[];
}

export type FieldKinds<F extends string> = Readonly<Record<F, FieldKind>>;

/** From this many conflicts in a field on the whole field is one conflict. */
const MAX_CONFLICTS = 20;

/** Merges the fields of a form with those that another person has saved since it was opened. */
export function mergeFields<F extends string>(
  kinds: FieldKinds<F>,
  versions: { base: FieldValues<F>; mine: Record<F, string>; theirs: Record<F, string> },
  choices: MergeChoices,
): MergedFields<F> {
  const fields = Object.keys(kinds) as F[]; // its keys are those fields
  const merged = fields.map((field) => {
    const [base, mine, theirs] = [versions.base[field], versions.mine[field], versions.theirs[field]];

    return { field, mine, theirs, base, ...mergeField({ field, kind: kinds[field] }, { base, mine, theirs }, choices) };
  });

  return {
    values: Object.fromEntries(merged.map(({ field, text }) => [field, text])) as Record<F, string>, // of every field
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    taken: merged.flatMap(({ field, base, mine, theirs }) => (theirs === base || theirs === mine ? [] : [field])),
  };
}

/**
 * Returns the text that a form began from, once conflicts were shown in it: everything that the other
 * person has saved, but the text of before in the conflicts that were shown.
 */
export function ancestorAfter<F extends string>(
  kinds: FieldKinds<F>,
  { base, theirs }: { base: FieldValues<F>; theirs: Record<F, string> },
  conflicts: ReadonlySet<string>,
): FieldValues<F> {
  const fields = Object.keys(kinds) as F[]; // its keys are those fields
  const known = fields.flatMap((field) => {
    const before = base[field];
    return before === undefined
      ? []
      : [[field, ancestorOf({ field, kind: kinds[field] }, { before, after: theirs[field] }, conflicts)]];
  });

  return Object.fromEntries(known) as FieldValues<F>; // of the fields that are known
}

interface Field<F extends string> {
  field: F;
  kind: FieldKind;
}

interface MergedField<F extends string> {
  text: string;
  conflicts: FieldConflict<F>[];
}

function mergeField<F extends string>(
  field: Field<F>,
  versions: { base: string | undefined; mine: string; theirs: string },
  choices: MergeChoices,
): MergedField<F> {
  const { base, mine, theirs } = versions;
  const codec = codecOf(field.kind);
  if (mine === theirs || mine === base) return { text: theirs, conflicts: [] };
  if (theirs === base) return { text: mine, conflicts: [] };
  if (!codec || !base) return mergeWhole(field, codec, { mine, theirs }, choices);

  return mergeParts(field, codec, { base, mine, theirs }, choices);
}

function mergeWhole<F extends string, T>(
  { field, kind }: Field<F>,
  codec: Codec<T> | undefined,
  { mine, theirs }: { mine: string; theirs: string },
  choices: MergeChoices,
): MergedField<F> {
  const id = wholeId(field, theirs);
  const place = conflictId(field, undefined);
  // Parsed and printed as one text: each numbers its own footnotes.
  const both = codec && mine && theirs ? codec.print([theirs, mine].flatMap(codec.parse)) : undefined;
  const conflict = { id, place, field, kind, mine, theirs, both, problem: undefined };

  return resolve(conflict, choices.get(id));
}

function mergeParts<F extends string, T>(
  { field, kind }: Field<F>,
  codec: Codec<T>,
  versions: { base: string; mine: string; theirs: string },
  choices: MergeChoices,
): MergedField<F> {
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(codec.parse) as [T[], T[], T[]];
  const merged = mergeUnits({ base, mine, theirs }, codec.rules);
  if (merged.filter((unit) => "conflict" in unit).length > MAX_CONFLICTS)
    return mergeWhole({ field, kind }, codec, versions, choices);
  const conflicts: FieldConflict<F>[] = [];
  const units = merged.flatMap((unit) => {
    if (!("conflict" in unit)) return [unit.value];
    const id = partId(field, codec, unit.conflict);
    const conflict = describeConflict({ field, kind }, codec, id, unit.conflict);
    const resolved = resolve(conflict, choices.get(id));
    conflicts.push(...resolved.conflicts);
    return codec.parse(resolved.text);
  });

  return { text: codec.print(units), conflicts };
}

function describeConflict<F extends string, T>(
  field: Field<F>,
  { print, rules }: Codec<T>,
  id: string,
  { base, mine, theirs, both }: UnitConflict<T>,
): FieldConflict<F> {
  const canBeBoth = mine.length > 0 && theirs.length > 0;

  return {
    ...field,
    id,
    place: conflictId(`${field.field}\0${rules.keyOf(base)}`, ""),
    mine: print(mine),
    theirs: print(theirs),
    both: canBeBoth ? print(both) : undefined,
    problem: undefined,
  };
}

/** Returns the text that a choice keeps; mine, and the conflict, without one. */
function resolve<F extends string>(conflict: FieldConflict<F>, choice: MergeChoice | undefined): MergedField<F> {
  // A value that is chosen from a list, or typed in a form of its own, is not written by hand.
  if (choice?.keep === "hand" && conflict.kind !== "choice") {
    const [problem] = conflict.kind === "rich" ? parseSource(choice.text).problems : [];
    return problem
      ? { text: conflict.mine, conflicts: [{ ...conflict, problem }] }
      : { text: choice.text, conflicts: [] };
  }
  const text = choice && choice.keep !== "hand" ? conflict[choice.keep] : undefined;

  return text === undefined ? { text: conflict.mine, conflicts: [conflict] } : { text, conflicts: [] };
}

function ancestorOf<F extends string>(
  { field, kind }: Field<F>,
  { before, after }: { before: string; after: string },
  conflicts: ReadonlySet<string>,
): string {
  const codec = codecOf(kind);
  if (conflicts.has(wholeId(field, after))) return before;

  return codec && before ? ancestorOfParts(field, codec, { before, after }, conflicts) : after;
}

function ancestorOfParts<T>(
  field: string,
  codec: Codec<T>,
  { before, after }: { before: string; after: string },
  conflicts: ReadonlySet<string>,
): string {
  const base = codec.parse(before);
  const isHeld = (unit: T, saved: T | undefined) => conflicts.has(partId(field, codec, { base: unit, saved }));
  const units = mergeUnits({ base, mine: base, theirs: codec.parse(after) }, { ...codec.rules, isHeld });

  // Nothing is in conflict where one of the versions is the base.
  return codec.print(units.flatMap((unit) => ("value" in unit ? [unit.value] : [])));
}

function wholeId(field: string, theirs: string): string {
  return conflictId(field, theirs);
}

function partId<T>(field: string, { rules }: Codec<T>, { base, saved }: { base: T; saved: T | undefined }): string {
  return conflictId(`${field}\0${rules.keyOf(base)}`, saved === undefined ? undefined : rules.keyOf(saved));
}
