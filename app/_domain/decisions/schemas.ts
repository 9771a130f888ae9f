import { z } from "zod";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import {
  DECISION_MAKERS,
  DECISION_PROCEDURES,
  DECISION_SUBJECTS,
  MAX_DECISION_LENGTH,
} from "@/app/_vocabulary/decisions";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { typedDay } from "../meetings/typed-fields";

const id = z.uuid({ error: "notFound" });
const meetingKey = z.string().min(1, { error: "required" }).max(100, { error: "tooLong" });

/** The text of a decision in one language. */
const decisionText = z
  .string()
  .default("")
  .transform(cleanLines)
  .pipe(z.string().max(MAX_DECISION_LENGTH, { error: "tooLong" }));

/** The text of a decision, a field for each language. */
export const decisionTexts = Object.fromEntries(LOCALES.map((locale) => [`text-${locale}`, decisionText])) as {
  [Name in `text-${Locale}`]: typeof decisionText;
}; // made of all languages

type TypedTexts = { [Name in `text-${Locale}`]: string };

export const hasText = (fields: TypedTexts) => LOCALES.some((locale) => fields[`text-${locale}`] !== "");

export const TEXT_MISSING = { error: "decisionTextRequired", path: ["text-en"] };

export const madeBy = z.enum(DECISION_MAKERS, { error: "invalid" });

/** The boxes of a form that are ticked: none, one or several. */
export const subjects = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ticked) => [ticked ?? []].flat().filter(Boolean))
  .pipe(z.array(z.enum(DECISION_SUBJECTS, { error: "invalid" })).max(DECISION_SUBJECTS.length))
  .transform((ticked) => DECISION_SUBJECTS.filter((subject) => ticked.includes(subject)));

const typedDecision = {
  meetingKey,
  madeBy,
  /** empty where it is not known */
  procedure: z
    .enum(["", ...DECISION_PROCEDURES], { error: "invalid" })
    .default("")
    .transform((procedure) => procedure || null),
  decidedOn: typedDay,
  subjects,
  ...decisionTexts,
};

/** A new decision; its id makes a form that is sent twice record one. */
export const RecordDecision = z.object({ ...typedDecision, decisionId: id }).refine(hasText, TEXT_MISSING);
export type RecordDecision = z.infer<typeof RecordDecision>;

/** The values with which the form was opened, where no revision stores them. */
const opened = z
  .object({ madeBy: z.string(), procedure: z.string(), decidedOn: z.string(), subjects: z.string() })
  .partial();

export const ChangeDecision = z
  .object({
    ...typedDecision,
    decisionId: id,
    version: z.coerce.number().int().min(1),
    opened: z
      .string()
      .max(1_000)
      .default("{}")
      .transform((json) => opened.catch({}).parse(parseJson(json))),
  })
  .refine(hasText, TEXT_MISSING);
export type ChangeDecision = z.infer<typeof ChangeDecision>;

export const RemoveDecision = z.object({ meetingKey, decisionId: id });
export type RemoveDecision = z.infer<typeof RemoveDecision>;

export const RestoreDecision = RemoveDecision;
export type RestoreDecision = z.infer<typeof RestoreDecision>;

/** `revision` is the number of the text that is restored, `version` that of the one that it replaces. */
export const RestoreDecisionText = RemoveDecision.extend({
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
  version: z.coerce.number().int().min(1),
});
export type RestoreDecisionText = z.infer<typeof RestoreDecisionText>;

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
