import { z } from "zod";
import { typedItemNumber, typedRichText } from "@/app/_domain/agenda/schemas";
import {
  optionalNumber,
  perLocale,
  typedDay,
  typedLine,
  typedSeries,
  typedTimeZone,
} from "@/app/_domain/meetings/typed-fields";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { LOCALES } from "@/app/_vocabulary/locales";
import { MEETING_DESIGNATIONS } from "@/app/_vocabulary/meeting-ordinal";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";
import { PRINTED_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import { readRows } from "./read-rows";

/** A draft, and the version of it that the person saw. */
const ofDraft = { draftId: z.uuid({ error: "notFound" }), version: z.coerce.number().int().min(1) };

export const ConfirmImportDraft = z.object(ofDraft);
export type ConfirmImportDraft = z.infer<typeof ConfirmImportDraft>;

export const DiscardImportDraft = z.object(ofDraft);
export type DiscardImportDraft = z.infer<typeof DiscardImportDraft>;

export const ReopenImportDraft = z.object({ draftId: ofDraft.draftId });
export type ReopenImportDraft = z.infer<typeof ReopenImportDraft>;

export const RemoveImportFile = z.object({ ...ofDraft, sourceId: z.uuid({ error: "notFound" }) });
export type RemoveImportFile = z.infer<typeof RemoveImportFile>;

export const RestoreImportFile = RemoveImportFile;
export type RestoreImportFile = z.infer<typeof RestoreImportFile>;

const textLocale = z.enum(LOCALES, { error: "languageUnknown" });

const required = (max: number) => typedLine(max).pipe(z.string().min(1, { error: "required" }));

const symbol = typedLine(120)
  .transform(foldSymbol)
  .refine((folded) => folded === "" || isSymbol(folded), { error: "symbolInvalid" });

/** `new`, `body` and its key, or `meeting` and its id. */
const target = z.string({ error: "bodyRequired" }).regex(/^(?:new|body:.+|meeting:[0-9a-f-]{36})$/, {
  error: "bodyRequired",
});

/** The particulars that all languages of a draft share, and its place and names in each. */
export const CorrectImportParticulars = z
  .object({
    ...ofDraft,
    target,
    series: typedSeries,
    designation: z.enum(MEETING_DESIGNATIONS, { error: "invalid" }),
    ordinal: optionalNumber,
    resumed: optionalNumber,
    symbol,
    timeZone: typedTimeZone,
    startsOn: typedDay,
    endsOn: typedDay,
    ...perLocale("body"),
    ...perLocale("organ"),
    ...perLocale("place"),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: "daysReversed", path: ["endsOn"] })
  .refine(({ symbol }) => symbol !== "", { error: "symbolInvalid", path: ["symbol"] })
  .refine((input) => input.target !== "new" || input.series !== "", { error: "required", path: ["series"] });
export type CorrectImportParticulars = z.infer<typeof CorrectImportParticulars>;

const yes = z
  .unknown()
  .optional()
  .transform((value) => value === "yes" || value === true);

const DocumentRow = z.object({
  symbol: symbol,
  title: typedLine(2_000),
  kind: z.enum(DOCUMENT_KINDS, { error: "kindUnknown" }).default("other"),
  /** the symbol before the correction */
  was: typedLine(120),
});

/** An item of a draft in one language; its number and documents are those of all languages. */
export const CorrectImportItem = readRows(
  "document",
  DocumentRow,
  z.object({
    ...ofDraft,
    textLocale,
    /** the number before the correction; empty for a new item */
    item: z.string().max(20).default(""),
    number: typedItemNumber,
    title: required(2_000),
    heading: typedLine(2_000),
    segment: typedLine(500),
    annotation: typedRichText,
    documentation: typedRichText,
    noDocumentExpected: yes,
  }),
);
export type CorrectImportItem = z.infer<typeof CorrectImportItem>;

export const RemoveImportItem = z.object({ ...ofDraft, item: z.string().max(20) });
export type RemoveImportItem = z.infer<typeof RemoveImportItem>;

/** A document of a draft, under one item or several; its title is in one language. */
export const CorrectImportDocument = readRows(
  "item",
  z.object({ number: z.string().trim().max(20).default("") }),
  z
    .object({
      ...ofDraft,
      textLocale,
      /** the folded symbol before the correction; empty for a new document */
      document: typedLine(120),
      symbol,
      title: typedLine(2_000),
      kind: z.enum(DOCUMENT_KINDS, { error: "kindUnknown" }),
    })
    .refine((input) => input.symbol !== "", { error: "symbolInvalid", path: ["symbol"] }),
);
export type CorrectImportDocument = z.infer<typeof CorrectImportDocument>;

export const RemoveImportDocument = z.object({ ...ofDraft, document: typedLine(120) });
export type RemoveImportDocument = z.infer<typeof RemoveImportDocument>;

const time = z
  .string()
  .trim()
  .default("")
  .refine((typed) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(typed), { error: "timeInvalid" });

const EntryRow = z.object({
  item: z.string().trim().max(20).default(""),
  description: typedLine(2_000),
  continued: yes,
});

/** An entry of a draft's programme; what is printed beside the items is in one language. */
export const CorrectImportEntry = readRows(
  "entry",
  EntryRow,
  z
    .object({
      ...ofDraft,
      textLocale,
      /** `plenary:1`, `event:2`, counted from 1; empty for a new one */
      entry: z
        .string()
        .regex(/^(?:(?:plenary|event):\d{1,3})?$/, { error: "invalid" })
        .default(""),
      day: typedDay,
      start: time,
      end: time,
      kind: z.enum(["plenary-meeting", ...PRINTED_EVENT_KINDS], { error: "invalid" }),
      title: typedLine(2_000),
    })
    .refine(({ kind, start }) => kind !== "plenary-meeting" || start !== "", { error: "required", path: ["start"] })
    .refine(({ kind, end }) => kind !== "plenary-meeting" || end !== "", { error: "required", path: ["end"] })
    .refine(({ start, end }) => start === "" || end === "" || start < end, {
      error: "plenaryMeetingEndsEarly",
      path: ["end"],
    }),
);
export type CorrectImportEntry = z.infer<typeof CorrectImportEntry>;

export const RemoveImportEntry = z.object({ ...ofDraft, entry: z.string().regex(/^(?:plenary|event):\d{1,3}$/) });
export type RemoveImportEntry = z.infer<typeof RemoveImportEntry>;

/** Chooses between the document's text of an item and the one that people have edited. */
export const ChooseImportText = z.object({
  ...ofDraft,
  textLocale,
  item: z.string().max(20),
  choice: z.enum(["keep", "take"], { error: "invalid" }),
});
export type ChooseImportText = z.infer<typeof ChooseImportText>;
