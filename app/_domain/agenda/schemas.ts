import { z } from "zod";
import { blockNames } from "@/app/_vocabulary/block-names";
import { cleanLines, normalizeTypedText } from "@/app/_vocabulary/clean-text";
import { isId } from "@/app/_vocabulary/ids";
import { readItemNumber } from "@/app/_vocabulary/item-number";
import { isLocale, LOCALES } from "@/app/_vocabulary/locales";
import { hasTooManyParts } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { TEXT_STATUSES } from "@/app/_vocabulary/text-status";
import { TRANSLATION_FORMATS } from "@/app/_vocabulary/translation-file";
import { ITEM_PLACES, ITEM_STEPS, type ItemPlace } from "./arrange-items";

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
    if (hasTooManyParts(text)) context.addIssue({ code: "custom", message: "tooLong" });

    return text;
  });

const version = z.coerce.number().int().min(0);

/** A checkbox. */
const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === "yes" || value === true);

/** Joins the text on one line; no-break spaces stay as typed. */
const line = z.string().transform((text) =>
  normalizeTypedText(text)
    .replace(/[ \t\r\n]+/g, " ")
    .trim(),
);

const title = line.pipe(z.string().min(1, { error: "required" }).max(2_000, { error: "tooLong" }));

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
  title,
  shortTitle: line.pipe(z.string().max(120, { error: "tooLong" })).default(""),
  heading: line.pipe(z.string().max(2_000, { error: "tooLong" })).default(""),
  segment: line.pipe(z.string().max(500, { error: "tooLong" })).default(""),
  annotation: typedRichText,
  documentation: typedRichText,
  /** checkboxes are absent from the form data if they are not ticked */
  noDocumentExpected: ticked,
  /** an item that has the number gets the former one of this */
  swapNumbers: ticked.optional(),
  status: z.enum(TEXT_STATUSES, { error: "invalid" }).optional(),
  /** a change of the source that leaves its meaning: no translation becomes outdated */
  minor: ticked.optional(),
  /** the translation follows the source as its form showed it: at this revision */
  follows: ticked.optional(),
  sourceRevision: z.coerce.number().int().min(0).optional(),
  /** what the form was opened with, where no revision of the text stores it */
  openedNumber: z.string().max(50).optional(),
  openedNoDocument: ticked.optional(),
  openedStatus: z.string().max(20).optional(),
});
export type EditItem = z.infer<typeof EditItem>;

/** `revision` is the number of the text that is restored, `version` that of the one that it replaces. */
export const RestoreItemText = z.object({
  itemId: z.uuid({ error: "notFound" }),
  textLocale: z.enum(LOCALES),
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
  version,
});
export type RestoreItemText = z.infer<typeof RestoreItemText>;

/** The most texts that are ticked at once: an address, which has a length, names them in their export. */
const MAX_TICKED_TEXTS = 120;

/** Texts that are ticked, each by its item and language: `ID:fr`. */
const tickedTexts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) =>
    [sent ?? []].flat().flatMap((each) => {
      const [itemId = "", language = ""] = each.split(":");

      return isId(itemId) && isLocale(language) ? [{ itemId, language }] : [];
    }),
  )
  .refine((texts) => texts.length > 0, { error: "textsUnticked" })
  .refine((texts) => texts.length <= MAX_TICKED_TEXTS, { error: "textsTooMany", params: { limit: MAX_TICKED_TEXTS } });

/** The status of several texts, and whether they agree with their sources as these read now. */
export const SetTextStatuses = z.object({
  meetingKey: z.string().max(100),
  texts: tickedTexts,
  status: z.preprocess(
    (sent) => (sent === "" ? undefined : sent),
    z.enum(TEXT_STATUSES, { error: "invalid" }).optional(),
  ),
  follows: ticked.optional(),
});
export type SetTextStatuses = z.infer<typeof SetTextStatuses>;

/** Several texts as files for translators. */
export const ExportTexts = z.object({
  meetingKey: z.string().max(100),
  texts: tickedTexts,
  format: z.enum(TRANSLATION_FORMATS, { error: "invalid" }),
});
export type ExportTexts = z.infer<typeof ExportTexts>;

/** An edit of a text alone: the item itself stays as it is. */
export const TranslateItem = EditItem.omit({
  itemVersion: true,
  number: true,
  swapNumbers: true,
  noDocumentExpected: true,
  openedNumber: true,
  openedNoDocument: true,
});
export type TranslateItem = z.infer<typeof TranslateItem>;

/**
 * The form data of a text beside its source: its rich texts arrive block by block, as `annotation-1` and
 * so on.
 */
export const TranslateItemForm = z.preprocess(
  (typed, context) => {
    if (typeof typed !== "object" || typed === null) return typed;
    const fields = new Map(Object.entries(typed));

    return Object.assign(
      Object.fromEntries(fields),
      ...(["annotation", "documentation"] as const).map((field) => ({ [field]: joinBlocks(field, fields, context) })),
    );
  },
  TranslateItem.extend({ meetingKey: z.string().max(100) }),
);

/** Joins the typed blocks of a rich text; each numbers its own footnotes. */
function joinBlocks(field: string, fields: Map<string, unknown>, context: z.RefinementCtx): string {
  const text = blockNames(field, [...fields.keys()]).flatMap((name) => {
    const source = fields.get(name);
    const parsed = parseSource(cleanLines(typeof source === "string" ? source : ""));
    const [problem] = parsed.problems;
    if (problem) {
      const { kind: message, mark } = problem;
      context.addIssue({ code: "custom", message, params: { mark }, path: [name], input: source });
    }
    return parsed.text;
  });

  return printSource(text);
}

/** The form data of an item: the edit, its meeting, and whether to save it or only preview it. */
export const EditItemForm = EditItem.extend({
  meetingKey: z.string().max(100),
  intent: z.enum(["save", "preview"]).default("save"),
});

const meetingKey = z.string().max(100);
const itemId = z.uuid({ error: "notFound" });

/** A place of the agenda, as a form names it: `end`, or `after ITEM`, `under ITEM`. */
const typedPlace = z
  .string()
  .default("end")
  .transform((typed, context): ItemPlace | "end" => {
    const [word = "", at = ""] = typed.split(" ");
    const place = ITEM_PLACES.find((each) => each === word);
    if (typed === "end") return typed;
    if (place && itemId.safeParse(at).success) return { place, at };
    context.addIssue({ code: "custom", message: "itemPlaceGone" });
    return z.NEVER;
  });

/** A new item, with its title in one language. */
export const AddItem = z.object({ meetingKey, textLocale: z.enum(LOCALES), title, position: typedPlace });
export type AddItem = z.infer<typeof AddItem>;

/** A move by a step, or beside or under another item. */
export const MoveItem = z.object({
  meetingKey,
  itemId,
  step: z.enum(ITEM_STEPS).optional(),
  place: z.enum(ITEM_PLACES).optional(),
  at: itemId.optional(),
});
export type MoveItem = z.infer<typeof MoveItem>;

export const RemoveItem = z.object({ meetingKey, itemId });
export type RemoveItem = z.infer<typeof RemoveItem>;

export const RestoreItem = RemoveItem;
export type RestoreItem = z.infer<typeof RestoreItem>;

/** The language from which the texts of a meeting are translated. */
export const ChangeSourceLanguage = z.object({ meetingKey, language: z.enum(LOCALES, { error: "invalid" }) });
export type ChangeSourceLanguage = z.infer<typeof ChangeSourceLanguage>;

export const RenumberItems = z.object({ meetingKey });
export type RenumberItems = z.infer<typeof RenumberItems>;

/**
 * The form of the whole agenda. `arrange` is the value of the button that was pressed: a change
 * and the ids that it takes: `up ITEM`, `before OTHER ITEM`, `remove ITEM`, `restore ITEM`, `renumber`.
 */
export const ArrangeItemsForm = z.object({
  meetingKey,
  arrange: z.string().transform((pressed, context): Arrangement => {
    const [change = "", ...ids] = pressed.split(" ");
    const arrangement = arrangementOf(change, ids);
    if (arrangement) return arrangement;
    context.addIssue({ code: "custom", message: "notFound" });
    return z.NEVER;
  }),
});

type Arrangement =
  | { change: "renumber" }
  | { change: "remove" | "restore"; itemId: string }
  | ({ change: "move"; itemId: string } & Pick<MoveItem, "step" | "place" | "at">);

function arrangementOf(change: string, ids: string[]): Arrangement | undefined {
  if (!ids.every((id) => itemId.safeParse(id).success)) return undefined;
  const [first, second] = ids;
  if (change === "renumber") return { change };
  if (!first) return undefined;
  if (change === "remove" || change === "restore") return { change, itemId: first };
  const step = ITEM_STEPS.find((each) => each === change);
  if (step) return { change: "move", itemId: first, step };
  const place = ITEM_PLACES.find((each) => each === change);

  return place && second ? { change: "move", itemId: second, place, at: first } : undefined;
}
