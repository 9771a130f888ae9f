import { z } from "zod";
import { cleanLine } from "@/app/_vocabulary/clean-text";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { isDay } from "@/app/_vocabulary/instants";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { isSymbol, printSymbol } from "@/app/_vocabulary/symbol";
import { perLocale, textsOf, typedLine } from "../meetings/typed-fields";
import type { IssueReasons } from "./store-document-edition";

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

/** The boxes of a form that are ticked: none, one or several. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ticked) => [ticked ?? []].flat().filter(Boolean))
  .pipe(z.array(z.uuid({ error: "invalid" })).max(200));

const meetingKey = z.string().min(1, { error: "required" }).max(100);
const ofDocument = { meetingKey, documentId: z.uuid({ error: "invalid" }) };

const optionalDay = z
  .string()
  .trim()
  .default("")
  .refine((day) => day === "" || isDay(day), { error: "dayInvalid" })
  .transform((day) => day || null);

/** The details of a document as a form has them: an empty field is no value. */
const typedDetails = {
  ...ofDocument,
  symbol,
  ...perLocale("title", 1_000),
  kind: z.enum(DOCUMENT_KINDS, { error: "kindUnknown" }),
  originalLanguage: z
    .enum(["", ...LOCALES], { error: "languageUnknown" })
    .default("")
    .transform((language) => language || null),
  issuedOn: optionalDay,
  submissionDue: optionalDay,
  translationDue: optionalDay,
  issueDue: optionalDay,
  items: ids,
};

const distribution = z.enum(DISTRIBUTIONS, { error: "distributionUnknown" });

const hasTitle = (fields: { [Name in `title-${Locale}`]: string }) =>
  LOCALES.some((locale) => fields[`title-${locale}`] !== "");
const TITLE_MISSING = { error: "documentTitleRequired", path: ["title-en"] };

export const AddDocument = z.object({ ...typedDetails, distribution }).refine(hasTitle, TITLE_MISSING);
export type AddDocument = z.infer<typeof AddDocument>;

/** The distribution is absent from the form of a document that is not reserved. */
export const ChangeDocument = z
  .object({ ...typedDetails, distribution: distribution.optional(), version: z.coerce.number().int().min(1) })
  .refine(hasTitle, TITLE_MISSING);
export type ChangeDocument = z.infer<typeof ChangeDocument>;

/**
 * The files that are issued: `files` are the ticked ones, each with its document in `document-<file>` and its language
 * in `language-<file>`; what the public is told in `note-<language>`, and the staff alone in `reason`.
 */
export const IssueReceivedFiles = z
  .object({ meetingKey, files: ids, ...perLocale("note"), reason: typedLine(1_000) })
  .catchall(z.unknown())
  .transform((fields, check): { meetingKey: string; files: ChosenFile[] } & IssueReasons => {
    const refuse = (field: string, message: string) => {
      check.addIssue({ code: "custom", message, path: [field] });
      return z.NEVER;
    };
    if (fields.files.length === 0) return refuse("files", "filesUnticked");
    const files = fields.files.map((fileId) => {
      const documentId = z.uuid().safeParse(fields[`document-${fileId}`]);
      const locale = z.enum(LOCALES).safeParse(fields[`language-${fileId}`]);
      if (!documentId.success) refuse(`document-${fileId}`, "documentRequired");
      if (!locale.success) refuse(`language-${fileId}`, "fileLanguageRequired");

      return { fileId, documentId: documentId.data ?? "", locale: locale.data ?? LOCALES[0] };
    });

    const { reason } = fields;

    return { meetingKey: fields.meetingKey, files, notes: textsOf("note", fields), reason };
  });

interface ChosenFile {
  fileId: string;
  documentId: string;
  locale: Locale;
}

export type IssueReceivedFiles = z.infer<typeof IssueReceivedFiles>;

export const RemoveReceivedFile = z.object({ meetingKey, fileId: z.uuid({ error: "invalid" }) });
export type RemoveReceivedFile = z.infer<typeof RemoveReceivedFile>;

/** The button of a waiting file that removes it. */
export const RemoveReceivedFileForm = z
  .object({ meetingKey, remove: z.uuid({ error: "invalid" }) })
  .transform(({ remove, ...fields }) => ({ ...fields, fileId: remove }));

/** The ticked documents of the register; those of a register are never more. */
const ticked = ids.refine((documents) => documents.length > 0, { error: "documentsUnticked" });

/** Deadlines of the ticked documents; an empty one stays as it is. */
export const SetDeadlines = z
  .object({
    meetingKey,
    documents: ticked,
    submissionDue: optionalDay,
    translationDue: optionalDay,
    issueDue: optionalDay,
  })
  .refine(({ submissionDue, translationDue, issueDue }) => submissionDue || translationDue || issueDue, {
    error: "deadlineRequired",
    path: ["submissionDue"],
  });
export type SetDeadlines = z.infer<typeof SetDeadlines>;

/** The languages into which the ticked documents are being translated. */
export const NoteTranslations = z.object({
  meetingKey,
  documents: ticked,
  languages: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => LOCALES.filter((locale) => [sent ?? []].flat().includes(locale)))
    .refine((languages) => languages.length > 0, { error: "languagesUnticked" }),
});
export type NoteTranslations = z.infer<typeof NoteTranslations>;

/** A language in which a document of a meeting is being translated; `locale` is that of the page. */
export const NoteTranslationForm = z.object({
  ...ofDocument,
  textLocale: z.enum(LOCALES, { error: "languageUnknown" }),
});

/** `note` is for readers, by language; `reason` for the log alone. */
export const WithdrawDocument = z.object({
  symbol,
  note: z.partialRecord(z.enum(LOCALES), z.string()).optional(),
  reason: z.string().optional(),
});
export type WithdrawDocument = z.infer<typeof WithdrawDocument>;

const reason = typedLine(1_000);

/** The form has a field of the note for each language; an empty one is none. */
export const WithdrawDocumentForm = z
  .object({
    ...ofDocument,
    ...perLocale("note", 1_000),
    reason: reason.pipe(z.string().min(1, { error: "reasonRequired" })),
  })
  .transform(({ meetingKey: key, documentId, reason: why, ...notes }) => ({
    meetingKey: key,
    documentId,
    reason: why,
    note: Object.fromEntries(
      LOCALES.flatMap((locale) => (notes[`note-${locale}`] ? [[locale, notes[`note-${locale}`]]] : [])),
    ),
  }));

export const ReinstateDocument = z.object({ ...ofDocument, reason });
export type ReinstateDocument = z.infer<typeof ReinstateDocument>;

/** `from` is the distribution that the form showed. The page has another form with a reason: its field has a name of its own. */
export const ChangeDistribution = z
  .object({ ...ofDocument, from: distribution, distribution, distributionReason: reason })
  .transform(({ distributionReason, ...fields }) => ({ ...fields, reason: distributionReason }));
export type ChangeDistribution = z.infer<typeof ChangeDistribution>;
