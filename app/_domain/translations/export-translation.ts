import { alignBlocks } from "@/app/_vocabulary/align-blocks";
import { blockName } from "@/app/_vocabulary/block-names";
import type { Locale } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { seenStatus } from "@/app/_vocabulary/text-status";
import type { TranslatedItem, TranslatedUnit, TranslationFile } from "@/app/_vocabulary/translation-file";
import { type TextUnit, UNIT_BLOCKS, unitsOf, unitsOfBlock } from "@/app/_vocabulary/translation-units";
import { canReadTexts } from "../agenda/policy";
import { findFollowedSource, getItemTexts, type ItemTexts, listTextStatuses } from "../agenda/text-queries";
import type { Context } from "../context";
import { authorize } from "../errors";

/**
 * Returns the texts of an agenda for translators into a language: each line of the source, with its
 * translation where there is one. Items with another source language than the meeting are left out,
 * and those that are not among the given ones.
 *
 * @throws {DomainError} `forbidden` unless the viewer may read the texts; `not-found`.
 */
export async function exportTranslation(
  context: Pick<Context, "db" | "viewer">,
  { meetingKey, language, items: chosen }: { meetingKey: string; language: Locale; items?: readonly string[] },
): Promise<TranslationFile> {
  authorize(canReadTexts(context.viewer), "export the texts of the agenda");
  const { source, items } = await listTextStatuses(context, meetingKey);
  const exported: TranslatedItem[] = [];
  for (const { id } of items) {
    if (chosen && !chosen.includes(id)) continue;
    const item = await getItemTexts(context, { meetingKey, itemId: id });
    if (item.source === source && item.texts[source] && language !== source)
      exported.push(await exportItem(context, item, language));
  }

  return { meeting: meetingKey, source, target: language, items: exported };
}

async function exportItem(
  context: Pick<Context, "db" | "viewer">,
  item: ItemTexts,
  language: Locale,
): Promise<TranslatedItem> {
  const { id, number, source, texts } = item;
  const [original, translation] = [texts[source]!, texts[language]]; // the caller has looked
  const status = seenStatus(translation, original);
  const targets = new Map<string, TextUnit>();
  if (translation) {
    const followed = (await findFollowedSource(context, item, language)) ?? original;
    const lines = unitsOf({ ...translation, annotation: [], documentation: [] });
    const blocks = UNIT_BLOCKS.flatMap((field) =>
      targetBlocks(field, followed[field], original[field], translation[field]),
    );
    for (const unit of [...lines, ...blocks]) targets.set(unit.name, unit);
  }

  return {
    ...{ id, label: number, version: translation?.version ?? 0, sourceRevision: original.revision },
    status: status === "missing" || status === "outdated" ? undefined : status,
    units: unitsOf(original).map(
      ({ name, parts }): TranslatedUnit => ({ name, source: parts, target: targets.get(name)?.parts }),
    ),
  };
}

/**
 * Returns the units of the blocks of a translation under the names of the blocks that they translate;
 * none if it has a block that its source does not have, so that the field is translated anew or stays.
 */
function targetBlocks(field: string, ...texts: Parameters<typeof alignBlocks>): TextUnit[] {
  const [, source] = texts;
  const aligned = alignBlocks(...texts);
  // A block that only the translation has is in no unit: the file, if complete, would come back without it.
  if (aligned.some((row) => row.target && !row.source)) return [];

  return source.flatMap((block, index) => {
    const target = aligned.find((row) => row.source === block)?.target;
    if (!target) return [];
    const name = blockName(field, index + 1);
    const [wanted, units] = [block, target].map((each) => unitsOfBlock(name, printSource([each])));
    const hasSameLines = wanted?.map((unit) => unit.name).join() === units?.map((unit) => unit.name).join();

    // A translation with other lines than its source has no unit of its own for each.
    return hasSameLines && units ? units : [];
  });
}
