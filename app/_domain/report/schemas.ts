import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { SECTION_KEYS } from "./sections";

const meetingKey = z.string().min(1).max(100);
const paragraphId = z.uuid({ error: "notFound" });

/** The language of the text, not of the page that it is typed on. */
const textLocale = z.enum(LOCALES);

/** As typed (see `_vocabulary/rich-text-source`), without the control characters that can be neither stored nor printed. */
const text = z
  .string({ error: "required" })
  .transform((typed) =>
    typed
      .replace(/\r\n?/g, "\n")
      .replace(/[\p{Cc}]/gu, (mark) => (mark === "\n" || mark === "\t" ? mark : ""))
      .trim(),
  )
  .pipe(z.string().min(1, { error: "required" }).max(20_000, { error: "tooLong" }))
  .transform((typed, context) => {
    const [problem] = parseSource(typed).problems;
    if (problem) context.addIssue({ code: "custom", message: problem.kind, params: { mark: problem.mark } });

    return typed;
  });

export const ComposeReport = z.object({ meetingKey });
export type ComposeReport = z.infer<typeof ComposeReport>;

/** `version` is the one that was seen; 0 where the paragraph had no text in this language yet. */
export const EditParagraph = z.object({ paragraphId, textLocale, version: z.coerce.number().int().min(0), text });
export type EditParagraph = z.infer<typeof EditParagraph>;

const place = z
  .string({ error: "required" })
  .regex(new RegExp(`^(${SECTION_KEYS.join("|")})(:[0-9a-f-]{36})?$`), { error: "required" });

/** `place` is a section, or a section and an item: `deliberations:<id>`; `after` the paragraph that the new one follows, the last where there is none. */
export const AddParagraph = z.object({
  meetingKey,
  place,
  after: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((id) => id || undefined),
  textLocale,
  text,
});
export type AddParagraph = z.infer<typeof AddParagraph>;

export const RemoveParagraph = z.object({ paragraphId });
export type RemoveParagraph = z.infer<typeof RemoveParagraph>;

export const RestoreParagraph = z.object({ meetingKey, paragraphId });
export type RestoreParagraph = z.infer<typeof RestoreParagraph>;
