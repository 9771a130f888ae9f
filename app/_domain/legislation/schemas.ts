import { z } from "zod";
import { isDay } from "@/app/_vocabulary/instants";
import { INSTRUMENTS, LEGISLATION_KINDS } from "@/app/_vocabulary/legislation";
import { LOCALES } from "@/app/_vocabulary/locales";
import { cleanLine } from "./clean";

const line = (longest: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(cleanLine)
    .pipe(z.string().min(1, { error: missing }).max(longest, { error: "tooLong" }));

/** One piece of legislation as it is lodged. `articles` stands for each instrument that it implements. */
export const LodgeLegislation = z.object({
  title: line(500, "titleRequired"),
  kind: z.enum(LEGISLATION_KINDS, { error: "kindRequired" }),
  officialLanguage: z.enum(LOCALES, { error: "languageRequired" }),
  adoptedOn: z.string({ error: "dateRequired" }).refine(isDay, { error: "dateImpossible" }),
  instruments: z.array(z.enum(INSTRUMENTS)).min(1, { error: "instrumentsRequired" }),
});
export type LodgeLegislation = z.infer<typeof LodgeLegislation>;

/** Articles as people write them in any of the languages, "5, 6 and 23": only a number is asked for. */
export const Articles = line(300, "articlesRequired").refine((text) => /\p{Nd}/u.test(text), {
  error: "articlesRequired",
});

const submission = { submissionId: z.uuid(), version: z.coerce.number().int().positive() };

/** One submission, in the version that was looked at. */
export const ReceiveSubmission = z.object(submission);
export type ReceiveSubmission = z.infer<typeof ReceiveSubmission>;

/** The same, with what the State is asked. */
export const ReturnSubmission = z.object({
  ...submission,
  question: z
    .string({ error: "questionRequired" })
    .trim()
    .min(1, { error: "questionRequired" })
    .max(4_000, { error: "tooLong" }),
});
export type ReturnSubmission = z.infer<typeof ReturnSubmission>;

/** The record's address is kept and linked, never fetched. */
export const AcceptSubmission = z.object({
  ...submission,
  legislativeRecord: z
    .string({ error: "recordAddressInvalid" })
    .trim()
    .max(1_000, { error: "tooLong" })
    .refine(isSherlocAddress, { error: "recordAddressInvalid" }),
});
export type AcceptSubmission = z.infer<typeof AcceptSubmission>;

function isSherlocAddress(text: string): boolean {
  const address = URL.parse(text);
  if (address?.protocol !== "https:" || address.username || address.password || address.port) return false;

  return address.hostname.endsWith(".unodc.org");
}
