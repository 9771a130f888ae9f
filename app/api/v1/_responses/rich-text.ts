import { z } from "zod";
import { mapReferences } from "@/app/_vocabulary/references";
import type { Inline, NoteInline, RichText } from "@/app/_vocabulary/rich-text";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { Language, namedSchemas } from "./parts";

const words = z.strictObject({ type: z.literal("text"), text: z.string() });

const link = z.strictObject({
  type: z.literal("link"),
  href: z.string(),
  text: z.string(),
  cites: z.string().optional().describe("The symbol of the document cited."),
  note: z
    .strictObject({ text: z.string(), locale: Language })
    .optional()
    .describe("The documents that have since replaced or corrected it, or its withdrawal; not part of the text."),
});

const NoteText: z.ZodType<NoteInline[]> = z
  .array(z.discriminatedUnion("type", [words, link]))
  .register(namedSchemas, { id: "NoteText" });

const RunningText: z.ZodType<Inline[]> = z
  .array(
    z.discriminatedUnion("type", [
      words,
      link,
      z.strictObject({
        type: z
          .literal("footnote")
          .describe("Placed where it is referred to; notes are numbered in the order of reading."),
        content: NoteText,
      }),
    ]),
  )
  .register(namedSchemas, { id: "RunningText" });

export const Text = z
  .strictObject({
    plain: z.string().describe("The words alone, a line for each block, without footnotes."),
    blocks: z
      .array(
        z.discriminatedUnion("type", [
          z.strictObject({
            type: z.literal("paragraph"),
            number: z.string().optional().describe("As printed."),
            content: RunningText,
          }),
          z.strictObject({ type: z.literal("quotation"), content: RunningText }),
          z.strictObject({
            type: z.literal("list"),
            items: z.array(
              z.strictObject({
                mark: z.string().describe("As printed."),
                depth: z.int().positive().optional().describe("The levels of the list above it; absent on the first."),
                content: RunningText,
              }),
            ),
          }),
        ]),
      )
      .describe("The same with its structure, links and footnotes."),
  })
  .describe("A text of several blocks.")
  .register(namedSchemas, { id: "Text" });

/** Returns a text as plain text and as blocks; a reference that is not linked by now (`link-citations.ts`) is text. */
export function textResponse(text: RichText): z.infer<typeof Text> {
  return {
    plain: plainText(text),
    blocks: mapReferences(text, (reference) => ({ type: "text", text: reference.text })),
  };
}
