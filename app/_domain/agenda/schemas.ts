import { z } from "zod";
import { cleanLines, withoutInvisible } from "@/app/_vocabulary/clean-text";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";

/** Typed as any language prints it: "1 (a)", "1(a)", "1 a)", "1 (أ)"; a number that is none is told at the field. */
const number = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .transform((typed, context) => {
    const found = readItemNumber(typed);
    if (found === undefined || found === "0") context.addIssue({ code: "custom", message: "itemNumberInvalid" });

    return found ?? z.NEVER;
  });

/** A text as typed (see `_vocabulary/rich-text-source`), read into its blocks. */
const richText = z
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

/** On one line; no-break spaces stay as they are typed. */
const line = z.string().transform((text) =>
  withoutInvisible(text)
    .replace(/[ \t\r\n]+/g, " ")
    .trim(),
);

/** An item in one language as it is to be. */
export const EditItem = z.object({
  itemId: z.uuid({ error: "notFound" }),
  /** the language of the text */
  textLocale: z.enum(LOCALES),
  /** of the item that was seen: its number and whether documents are expected */
  itemVersion: version,
  /** of the text that was seen; 0 where there was none yet */
  version,
  number,
  title: line.pipe(z.string().min(1, { error: "required" }).max(2_000, { error: "tooLong" })),
  heading: line.pipe(z.string().max(2_000, { error: "tooLong" })).default(""),
  annotation: richText,
  documentation: richText,
  /** a box that is ticked or not there */
  noDocumentExpected: z
    .unknown()
    .optional()
    .transform((box) => box === "yes" || box === true),
});
export type EditItem = z.infer<typeof EditItem>;

/** What the form of an item sends: the edit, the meeting whose pages show it, and whether it is to be saved or only looked at. */
export const EditItemForm = EditItem.extend({
  meetingKey: z.string().max(100),
  intent: z.enum(["save", "preview"]).default("save"),
});
