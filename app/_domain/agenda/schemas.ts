import { z } from "zod";
import { cleanLines, normalizeTypedText } from "@/app/_vocabulary/clean-text";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";

/** Accepts a number as any language prints it: "1 (a)", "1(a)", "1 a)", "1 (أ)". */
export const typedItemNumber = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .transform((typed, context) => {
    const found = readItemNumber(typed);
    if (found === undefined || found === "0") context.addIssue({ code: "custom", message: "itemNumberInvalid" });

    return found ?? z.NEVER;
  });

/** Parses the source of a rich text (see `_vocabulary/rich-text-source`) into its blocks. */
export const typedRichText = z
  .string()
  .max(50_000, { error: "tooLong" })
  .default("")
  .transform((source, context) => {
    const { text, problems } = parseSource(cleanLines(source));
    const [problem] = problems;
    if (problem) context.addIssue({ code: "custom", message: problem.kind, params: { mark: problem.mark } });

    return text;
  });

const version = z.coerce.number().int().min(0);

/** Joins the text on one line; no-break spaces stay as typed. */
const line = z.string().transform((text) =>
  normalizeTypedText(text)
    .replace(/[ \t\r\n]+/g, " ")
    .trim(),
);

/** The new content of an item in one language. */
export const EditItem = z.object({
  itemId: z.uuid({ error: "notFound" }),
  /** the language of the text */
  textLocale: z.enum(LOCALES),
  /** version of the item (number, whether documents are expected) on which the edit is based */
  itemVersion: version,
  /** version of the text on which the edit is based; 0 if there was none yet */
  version,
  number: typedItemNumber,
  title: line.pipe(z.string().min(1, { error: "required" }).max(2_000, { error: "tooLong" })),
  shortTitle: line.pipe(z.string().max(120, { error: "tooLong" })).default(""),
  heading: line.pipe(z.string().max(2_000, { error: "tooLong" })).default(""),
  segment: line.pipe(z.string().max(500, { error: "tooLong" })).default(""),
  annotation: typedRichText,
  documentation: typedRichText,
  /** a checkbox: absent from the form data if it is not ticked */
  noDocumentExpected: z
    .unknown()
    .optional()
    .transform((value) => value === "yes" || value === true),
});
export type EditItem = z.infer<typeof EditItem>;

/** The form data of an item: the edit, its meeting, and whether to save it or only preview it. */
export const EditItemForm = EditItem.extend({
  meetingKey: z.string().max(100),
  intent: z.enum(["save", "preview"]).default("save"),
});
