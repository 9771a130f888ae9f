import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { OPEN_TEXT_KINDS } from "@/app/_vocabulary/open-texts";

/** The most that is stored of what is typed, in characters: longer than any form that can be saved. */
const MAX_TYPED = 300_000;
const MAX_FIELDS = 200;

const reference = {
  meetingKey: z.string().min(1).max(100),
  kind: z.enum(OPEN_TEXT_KINDS),
  subjectId: z.uuid({ error: "notFound" }),
  language: z.enum(["", ...LOCALES]),
};

const value = z.union([z.string(), z.array(z.string()).max(50)]);

/** What is typed in a form, by field. */
const typed = z
  .record(z.string().max(60), value)
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
  page: z.string().regex(/^[0-9a-z]{6,20}$/),
  isUnsaved: z.boolean(),
  /** what is typed and not saved */
  typed: typed.optional(),
  /** the page is left */
  isLeft: z.boolean().optional(),
});
export type NoteOpenText = z.infer<typeof NoteOpenText>;

export const DiscardUnsavedText = z.object(reference);
export type DiscardUnsavedText = z.infer<typeof DiscardUnsavedText>;
