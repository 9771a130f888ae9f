import { z } from "zod";
import { cleanLine } from "@/app/_vocabulary/clean-text";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { isDay } from "@/app/_vocabulary/instants";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { isSymbol, printSymbol } from "@/app/_vocabulary/symbol";

const symbol = z
  .string({ error: "symbolInvalid" })
  .transform(printSymbol)
  .refine((printed) => isSymbol(printed.toUpperCase()), { error: "symbolInvalid" });

const title = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, { error: "titleRequired" }).max(1_000, { error: "tooLong" }));

const itemNumber = z.string().transform((printed, check) => {
  const number = readItemNumber(printed);
  if (number === undefined) check.addIssue({ code: "custom", message: "itemNumberInvalid" });

  return number ?? z.NEVER;
});

/**
 * Details of a document. All but the symbol and language are needed only where they differ from the
 * known or implied ones.
 */
const documentFields = {
  symbol,
  /** if the symbol does not imply it */
  meetingKey: z.string().max(100).optional(),
  locale: z.enum(LOCALES, { error: "languageUnknown" }),
  /** in that language */
  title: title.optional(),
  kind: z.enum(DOCUMENT_KINDS, { error: "kindUnknown" }).optional(),
  distribution: z.enum(DISTRIBUTIONS, { error: "distributionUnknown" }).optional(),
  items: z.array(itemNumber).max(50).optional(),
  originalLanguage: z.enum(LOCALES, { error: "languageUnknown" }).optional(),
  /** date printed on the document */
  issuedOn: z.string().refine(isDay, { error: "dateImpossible" }).optional(),
};

export const IssueDocument = z.object(documentFields);
export type IssueDocument = z.infer<typeof IssueDocument>;

export const NoteTranslation = z.object(documentFields);
export type NoteTranslation = z.infer<typeof NoteTranslation>;

export const WithdrawDocument = z.object({ symbol });
export type WithdrawDocument = z.infer<typeof WithdrawDocument>;
