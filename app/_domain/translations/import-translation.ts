import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { blockNames } from "@/app/_vocabulary/block-names";
import { cleanLine } from "@/app/_vocabulary/clean-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import type { TranslatedItem, TranslationFile } from "@/app/_vocabulary/translation-file";
import { fieldsOfUnits, UNIT_BLOCKS } from "@/app/_vocabulary/translation-units";
import { meetings, translationImports } from "@/db/schema";
import { toEditedText, toFormValues } from "../agenda/form-values";
import { canEditText } from "../agenda/policy";
import { type TranslateItem, TranslateItemForm } from "../agenda/schemas";
import { getItemTexts, type ItemText, type ItemTexts } from "../agenda/text-queries";
import { translateItem } from "../agenda/translate-item";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import type { ImportedText } from "./imported-text";

type ImportContext = Pick<Context, "db" | "viewer" | "now" | "unprintable">;

/**
 * Takes the texts of a translation file that came back, each as its own edit. A text that somebody has
 * changed since the file was made is not overwritten: it waits until a person takes it. What was done
 * with each is stored.
 *
 * @throws {DomainError} `forbidden` unless the viewer edits texts in its language; `not-found`; `invalid`
 * if it is of another meeting.
 */
export async function importTranslation(
  context: ImportContext,
  { meetingKey, name, file }: { meetingKey: string; name: string; file: TranslationFile },
): Promise<{ id: string }> {
  const { viewer } = context;
  authorize(canEditText(viewer, file.target), "import texts in this language");
  const [meeting] = await context.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();
  if (file.meeting !== meetingKey) throw new DomainError("invalid", "translationOfOtherMeeting");
  const texts: ImportedText[] = [];
  for (const item of file.items) texts.push(await importText(context, meetingKey, file, item));
  const [stored] = await context.db
    .insert(translationImports)
    .values({
      ...{ meetingId: meeting.id, locale: file.target, name: cleanLine(name).slice(0, 200), texts },
      ...{ importedAt: context.now(), importedBy: viewer.accountId },
      ...{ acceptedChanges: file.acceptedChanges ?? 0, unknownUnits: file.unknownUnits ?? 0 },
    })
    .returning({ id: translationImports.id });

  return { id: stored!.id }; // an insert returns its row
}

async function importText(
  context: ImportContext,
  meetingKey: string,
  { source, target: language }: TranslationFile,
  imported: TranslatedItem,
): Promise<ImportedText> {
  const item = await findItem(context, meetingKey, imported.id);
  const of = {
    itemId: imported.id,
    number: cleanLine(item?.number ?? imported.label).slice(0, 40),
    sourceChanged: false,
  };
  if (!item || item.source !== source || language === source) return { ...of, outcome: "unknown" };
  const translated = imported.units.filter(({ target }) => target !== undefined);
  if (translated.length === 0) return { ...of, outcome: "untranslated" };
  if (translated.length < imported.units.length || translated.some(({ isPartial }) => isPartial))
    return { ...of, outcome: "incomplete" };

  const current = item.texts[language];
  const sourceChanged = (item.texts[source]?.revision ?? 1) > imported.sourceRevision;
  const fields: Record<string, string> = {
    ...untranslatedFields(item, language, imported),
    ...fieldsOfUnits(translated.map(({ name, target = [] }) => ({ name, parts: target }))),
    ...{ meetingKey, itemId: imported.id, textLocale: language },
    ...{ sourceRevision: String(imported.sourceRevision), version: String(imported.version) },
    // Only a text that its translator has finished follows the source.
    ...(imported.status ? { status: imported.status, follows: "yes" } : { status: "draft" }),
  };
  const result = { ...of, sourceChanged };
  const input = TranslateItemForm.safeParse(fields);
  if (!input.success) return { ...result, outcome: "invalid" };
  if (!imported.status && current && isSameText(input.data, current)) return { ...result, outcome: "unchanged" };
  try {
    const { changed } = await translateItem(context, input.data);
    return { ...result, outcome: changed ? "taken" : "unchanged" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === "changedByAnother" && current
      ? { ...result, outcome: "newer", fields }
      : { ...result, outcome: "invalid" };
  }
}

/** Returns whether a text is as it was: it keeps its status, and the revision of the source that it follows. */
function isSameText(input: TranslateItem, current: ItemText): boolean {
  const item = { number: "", noDocumentExpected: false };

  return isDeepStrictEqual(toFormValues(item, toEditedText(input)), toFormValues(item, current));
}

async function findItem(context: ImportContext, meetingKey: string, itemId: string): Promise<ItemTexts | undefined> {
  try {
    return await getItemTexts(context, { meetingKey, itemId });
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not-found") return undefined;
    throw error;
  }
}

/** Returns the fields of what the source does not have, as the translation has them: they stay. */
function untranslatedFields(
  { texts }: ItemTexts,
  language: TranslationFile["target"],
  { units }: TranslatedItem,
): Record<string, string> {
  const text = texts[language];
  if (!text) return {};
  const { shortTitle, heading, segment } = text;
  const names = units.map(({ name }) => name.replace(/\.n?\d+$/, ""));
  const blocks = UNIT_BLOCKS.flatMap((field) =>
    blockNames(field, names).length > 0 ? [] : [[`${field}-1`, printSource(text[field])] as const],
  );

  return {
    ...{ shortTitle: shortTitle ?? "", heading: heading ?? "", segment: segment ?? "" },
    ...Object.fromEntries(blocks),
  };
}
