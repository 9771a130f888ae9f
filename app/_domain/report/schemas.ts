import { z } from "zod";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { SECTION_KEYS } from "@/app/_vocabulary/report-sections";
import { hasTooManyParts } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";

const meetingKey = z.string().min(1).max(100);
const paragraphId = z.uuid({ error: "notFound" });

/** Language of the text, which may differ from the page's. */
const textLocale = z.enum(LOCALES);

/**
 * Source text as typed (see `_vocabulary/rich-text-source`), without control and invisible
 * characters.
 */
const text = z
  .string({ error: "required" })
  .transform(cleanLines)
  .pipe(z.string().min(1, { error: "required" }).max(20_000, { error: "tooLong" }))
  .transform((typed, context) => {
    const { text: blocks, problems } = parseSource(typed);
    const [problem] = problems;
    if (problem) context.addIssue({ code: "custom", message: problem.kind, params: { mark: problem.mark } });
    if (hasTooManyParts(blocks)) context.addIssue({ code: "custom", message: "tooLong" });

    return typed;
  });

export const ComposeReport = z.object({ meetingKey });
export type ComposeReport = z.infer<typeof ComposeReport>;

/** A version or revision that the form displayed. */
const seenVersion = z.coerce.number().int().min(0);

/**
 * `version` is that of the text on the form, 0 for a paragraph without a text in this language;
 * `revision` that of the paragraph. `minor` is a checkbox.
 */
export const EditParagraph = z.object({
  paragraphId,
  textLocale,
  text,
  version: seenVersion,
  revision: seenVersion.optional(),
  minor: z
    .unknown()
    .optional()
    .transform((box) => box === "yes" || box === true),
});
export type EditParagraph = z.infer<typeof EditParagraph>;

/** `revision` is the number of the text that is restored, `version` that of the one that it replaces. */
export const RestoreParagraphText = z.object({
  paragraphId,
  textLocale,
  version: seenVersion,
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
});
export type RestoreParagraphText = z.infer<typeof RestoreParagraphText>;

export const CheckParagraph = z.object({ paragraphId, textLocale, version: seenVersion, revision: seenVersion });
export type CheckParagraph = z.infer<typeof CheckParagraph>;

export const UndoEdit = z.object({ paragraphId, textLocale, version: seenVersion });
export type UndoEdit = z.infer<typeof UndoEdit>;

const place = z
  .string({ error: "required" })
  .regex(new RegExp(`^(${SECTION_KEYS.join("|")})(:[0-9a-f-]{36})?$`), { error: "required" });

/**
 * `place` is a section, or a section and an item: `deliberations:<id>`. `after` is the preceding
 * paragraph; without it the new one is last.
 */
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
