import { z } from "zod";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { SECTION_KEYS } from "./sections";

const meetingKey = z.string().min(1).max(100);
const paragraphId = z.uuid({ error: "notFound" });

/** The language of the text, not of the page that it is typed on. */
const textLocale = z.enum(LOCALES);

/** As typed (see `_vocabulary/rich-text-source`), without control characters and marks that nobody sees. */
const text = z
  .string({ error: "required" })
  .transform(cleanLines)
  .pipe(z.string().min(1, { error: "required" }).max(20_000, { error: "tooLong" }))
  .transform((typed, context) => {
    const [problem] = parseSource(typed).problems;
    if (problem) context.addIssue({ code: "custom", message: problem.kind, params: { mark: problem.mark } });

    return typed;
  });

export const ComposeReport = z.object({ meetingKey });
export type ComposeReport = z.infer<typeof ComposeReport>;

/** A version or a revision as it was seen. */
const seen = z.coerce.number().int().min(0);

/**
 * `version` is the one of the text that was seen, 0 where the paragraph had none in this language yet; `revision` that of the paragraph. `minor` is a box
 * that is ticked or not there.
 */
export const EditParagraph = z.object({
  ...{ paragraphId, textLocale, text },
  version: seen,
  revision: seen.optional(),
  minor: z
    .unknown()
    .optional()
    .transform((box) => box === "yes" || box === true),
});
export type EditParagraph = z.infer<typeof EditParagraph>;

export const CheckParagraph = z.object({ paragraphId, textLocale, version: seen, revision: seen });
export type CheckParagraph = z.infer<typeof CheckParagraph>;

export const UndoEdit = z.object({ paragraphId, textLocale, version: seen });
export type UndoEdit = z.infer<typeof UndoEdit>;

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
