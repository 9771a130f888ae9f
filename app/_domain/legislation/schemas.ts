import { z } from "zod";
import { cleanLine, cleanLines } from "@/app/_vocabulary/clean-text";
import { isDay } from "@/app/_vocabulary/instants";
import { LEGISLATION_KINDS } from "@/app/_vocabulary/legislation";
import { LOCALES } from "@/app/_vocabulary/locales";

const line = (longest: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(cleanLine)
    .pipe(z.string().min(1, { error: missing }).max(longest, { error: "tooLong" }));

/** A text of legislation; `Articles` follow per instrument. */
export const SubmitLegislation = z.object({
  title: line(500, "titleRequired"),
  kind: z.enum(LEGISLATION_KINDS, { error: "kindRequired" }),
  officialLanguage: z.enum(LOCALES, { error: "languageRequired" }),
  adoptedOn: z.string({ error: "dateRequired" }).refine(isDay, { error: "dateImpossible" }),
});
export type SubmitLegislation = z.infer<typeof SubmitLegislation>;

/** Articles as typed in any language, such as "5, 6 and 23"; a number is required. */
export const Articles = line(300, "articlesRequired").refine((text) => /\p{Nd}/u.test(text), {
  error: "articlesRequired",
});

const submission = { submissionId: z.uuid(), version: z.coerce.number().int().positive() };

/** A submission, in the version that the form displayed. */
export const ReceiveSubmission = z.object(submission);
export type ReceiveSubmission = z.infer<typeof ReceiveSubmission>;

/** Adds the question to the State. */
export const ReturnSubmission = z.object({
  ...submission,
  question: z
    .string({ error: "questionRequired" })
    .transform(cleanLines)
    .pipe(z.string().min(1, { error: "questionRequired" }).max(4_000, { error: "tooLong" })),
});
export type ReturnSubmission = z.infer<typeof ReturnSubmission>;

/** Adds the record's address as typed: the meeting's treaty decides which addresses are right. */
export const AcceptSubmission = z.object({
  ...submission,
  legislativeRecord: z.string({ error: "recordAddressInvalid" }).trim().max(1_000, { error: "tooLong" }),
});
export type AcceptSubmission = z.infer<typeof AcceptSubmission>;
