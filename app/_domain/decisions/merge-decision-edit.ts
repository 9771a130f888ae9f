import { isDeepStrictEqual } from "node:util";
import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import { z } from "zod";
import { DECISION_MAKERS, DECISION_PROCEDURES, DECISION_SUBJECTS } from "@/app/_vocabulary/decisions";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { FieldKinds } from "@/app/_vocabulary/merging/merge-fields";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Database } from "@/db/client";
import { decisionRevisions, type decisions } from "@/db/schema";
import { DomainError } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { mergeEdit } from "../merge-edit";
import { parseMerged } from "../parse-merged";
import type { DecisionContent } from "./decision-content";
import { decisionTexts } from "./schemas";

type Facts = "madeBy" | "procedure" | "decidedOn" | "subjects";

type DecisionFields = Record<Facts | `text-${Locale}`, string>;

interface DecisionEdit {
  saved: typeof decisions.$inferSelect;
  content: DecisionContent;
  /** with which the form was opened */
  version: number;
  /** what no revision stores of it */
  opened: Partial<Record<Facts, string>>;
  /** without it an edit of an earlier version is refused */
  form: MergeForm | undefined;
}

/** How each field of a decision merges. */
const KINDS: FieldKinds<keyof DecisionFields> = {
  ...{ madeBy: "choice", procedure: "choice", decidedOn: "choice", subjects: "choice" },
  ...(Object.fromEntries(LOCALES.map((locale) => [`text-${locale}`, "lines"])) as Record<`text-${Locale}`, "lines">), // of all
};

/** The fields that a merged text has to fit again. */
const DecisionTexts = z.object(decisionTexts);

/**
 * Merges an edit of a decision with what others have saved since its form was opened.
 *
 * @returns the content to save, and those changes; the content alone if nobody has saved since.
 * @throws {DomainError} `conflict` (`changedByAnother`) without a form; at a text if none is left, or if it is too long.
 * @throws {MergeConflict} if both have changed the same, and the form does not say what stands.
 */
export async function mergeDecisionEdit(
  tx: Database,
  { saved, content, version, opened, form }: DecisionEdit,
): Promise<{ content: DecisionContent; merged: OtherChanges | undefined }> {
  const [mine, theirs] = [fieldsOf(content), fieldsOf(saved)];
  if (version === saved.version || isDeepStrictEqual(mine, theirs)) return { content, merged: undefined };
  if (!form) throw new DomainError("conflict", "changedByAnother");

  const later = await tx
    .select({ by: decisionRevisions.by, at: decisionRevisions.at })
    .from(decisionRevisions)
    .where(and(eq(decisionRevisions.decisionId, saved.id), gt(decisionRevisions.version, version)))
    .orderBy(asc(decisionRevisions.version));
  const { values, other } = mergeEdit(KINDS, {
    opened: { ...opened, ...textFields((await textsAt(tx, saved.id, version)) ?? {}) },
    ...{ mine, theirs, version: saved.version, form },
    other: { by: [...new Set(later.flatMap(({ by }) => by ?? []))], at: later.at(-1)?.at },
  });
  const merged = contentOfFields({ ...values, ...parseMerged(DecisionTexts, values) });
  if (Object.keys(merged.texts).length === 0)
    throw new DomainError("invalid", "decisionTextRequired", { field: "text-en" });

  return { content: merged, merged: other.changes.length > 0 ? other : undefined };
}

/** Returns the texts that a decision had in a version; undefined if they are not stored. */
async function textsAt(tx: Database, decisionId: string, version: number): Promise<LocalizedText | undefined> {
  const { decisionId: of, version: number, texts } = decisionRevisions;
  const [found] = await tx
    .select({ texts })
    .from(decisionRevisions)
    .where(and(eq(of, decisionId), lte(number, version)))
    .orderBy(desc(number))
    .limit(1);

  return found?.texts;
}

function fieldsOf({ madeBy, procedure, decidedOn, subjects, texts }: DecisionContent): DecisionFields {
  return { madeBy, procedure: procedure ?? "", decidedOn, subjects: subjects.join(), ...textFields(texts) };
}

function textFields(texts: LocalizedText): Record<`text-${Locale}`, string> {
  // Made of all languages.
  return Object.fromEntries(LOCALES.map((locale) => [`text-${locale}`, texts[locale] ?? ""])) as Record<
    `text-${Locale}`,
    string
  >;
}

/** Returns the content of merged fields, each of which is that of one version. */
function contentOfFields(fields: DecisionFields): DecisionContent {
  const subjects = fields.subjects.split(",");

  return {
    madeBy: DECISION_MAKERS.find((maker) => maker === fields.madeBy) ?? "body",
    procedure: DECISION_PROCEDURES.find((procedure) => procedure === fields.procedure) ?? null,
    decidedOn: fields.decidedOn,
    subjects: DECISION_SUBJECTS.filter((subject) => subjects.includes(subject)),
    texts: Object.fromEntries(
      LOCALES.flatMap((locale) => (fields[`text-${locale}`].trim() ? [[locale, fields[`text-${locale}`]]] : [])),
    ),
  };
}
