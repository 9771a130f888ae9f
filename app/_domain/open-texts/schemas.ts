import { z } from "zod";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { OPEN_TEXT_KINDS, PAGE_NAME } from "@/app/_vocabulary/open-texts";

/** The most that is stored of what is typed, in characters: longer than any form that can be saved. */
const MAX_TYPED = 300_000;
const MAX_FIELDS = 200;

const isStorable = (name: string) => name === toStorableText(name);

const reference = {
  meetingKey: z.string().min(1).max(100).refine(isStorable, { error: "notFound" }),
  kind: z.enum(OPEN_TEXT_KINDS),
  subjectId: z.uuid({ error: "notFound" }),
  language: z.enum(["", ...LOCALES]),
};

/** Cleaned as the form itself is when it is saved. */
const text = z.string().transform(toStorableText);
const value = z.union([text, z.array(text).max(50)]);

/** The typed values of a form, by field. */
const typed = z
  .record(z.string().max(60).refine(isStorable), value)
  .refine(
    (values) => Object.keys(values).length <= MAX_FIELDS && Object.values(values).flat().join("").length <= MAX_TYPED,
    { error: "tooLong" },
  );

/** A message of an open editor. */
export const NoteOpenText = z.object({
  ...reference,
  /** of the text that the form was opened with */
  version: z.number().int().min(0),
  /** names the open page */
  page: z.string().regex(PAGE_NAME),
  isUnsaved: z.boolean(),
  /** what is typed and not saved */
  typed: typed.optional(),
  /** the page is left */
  isLeft: z.boolean().optional(),
});
export type NoteOpenText = z.infer<typeof NoteOpenText>;

export const DiscardUnsavedText = z.object({
  ...reference,
  /** the page in which it was typed */
  page: z.string().max(100),
});
export type DiscardUnsavedText = z.infer<typeof DiscardUnsavedText>;
