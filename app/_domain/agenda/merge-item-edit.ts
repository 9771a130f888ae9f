import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, gte } from "drizzle-orm";
import type { FieldKinds } from "@/app/_vocabulary/merging/merge-fields";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Database } from "@/db/client";
import { accounts, agendaItemRevisions, type agendaItems, type agendaItemTexts } from "@/db/schema";
import type { Context } from "../context";
import { DomainError } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { mergeEdit } from "../merge-edit";
import { parseMerged } from "../parse-merged";
import { refuseUnprintable } from "../refuse-unprintable";
import { type ItemFormValues, revisionFormValues, toEditedText, toFormValues } from "./form-values";
import { EditItem } from "./schemas";

type Item = Pick<typeof agendaItems.$inferSelect, "id" | "number" | "noDocumentExpected" | "version">;

interface ItemEdit {
  item: Item;
  text: typeof agendaItemTexts.$inferSelect | undefined;
  input: EditItem;
  /** without it an edit of an earlier version is refused */
  form: MergeForm | undefined;
}

/** How each field of an item's form merges. */
const KINDS = {
  number: "choice",
  title: "line",
  shortTitle: "line",
  heading: "line",
  segment: "line",
  annotation: "rich",
  documentation: "rich",
  noDocumentExpected: "choice",
} as const satisfies FieldKinds<keyof ItemFormValues>;

/** The fields that a merged text has to fit again. */
const Merged = EditItem.pick({
  number: true,
  title: true,
  shortTitle: true,
  heading: true,
  segment: true,
  annotation: true,
  documentation: true,
  noDocumentExpected: true,
});

/**
 * Merges an edit of an item with what others have saved since its form was opened.
 *
 * @returns the edit to save, and those changes; the edit alone if nobody has saved since.
 * @throws {DomainError} `conflict` (`changedByAnother`) without a form; at a field that no longer fits.
 * @throws {MergeConflict} if both have changed the same block, and the form does not say what stands.
 */
export async function mergeItemEdit(
  tx: Database,
  context: Pick<Context, "unprintable">,
  { item, text, input, form }: ItemEdit,
): Promise<{ input: EditItem; merged: OtherChanges | undefined }> {
  // A status that was not chosen does not change the one that another person has chosen: that raises no version.
  const chosen = { ...input, status: input.status === input.openedStatus ? undefined : input.status };
  const mine = asTexts(toFormValues(input, toEditedText(input)));
  const theirs = asTexts(toFormValues(item, text));
  const isItemKnown = input.itemVersion === item.version;
  const isItemSame = mine.number === theirs.number && mine.noDocumentExpected === theirs.noDocumentExpected;
  const isCurrent = input.version === (text?.version ?? 0) && (isItemSame || isItemKnown);
  if (isCurrent || isDeepStrictEqual(mine, theirs)) return { input: chosen, merged: undefined };
  if (!form) throw new DomainError("conflict", "changedByAnother");

  const later = await listRevisionsFrom(tx, { itemId: item.id, locale: input.textLocale, version: input.version });
  const textAt = (version: number) => {
    if (version === text?.version) return theirs;
    const revision = later.find((each) => each.version === version);
    return revision && asTexts(revisionFormValues(revision));
  };
  const known = input.version === 0 ? asTexts(toFormValues(item, undefined)) : textAt(input.version);
  const { values, other } = mergeEdit(KINDS, {
    opened: {
      ...known,
      number: isItemKnown ? item.number : input.openedNumber,
      noDocumentExpected: isItemKnown ? theirs.noDocumentExpected : ticked(input.openedNoDocument),
    },
    mine,
    theirs,
    version: text?.version ?? 0,
    textAt,
    form,
    other: { by: await namesOf(tx, later, text), at: text?.updatedAt },
  });
  const merged = parseMerged(Merged, values);
  refuseUnprintable(context, "title", merged.title, input.textLocale);

  return {
    input: { ...chosen, ...merged, itemVersion: item.version },
    merged: other.changes.length > 0 ? other : undefined,
  };
}

async function listRevisionsFrom(
  tx: Database,
  { itemId, locale, version }: Pick<typeof agendaItemRevisions.$inferSelect, "itemId" | "locale" | "version">,
) {
  const { itemId: item, locale: language, version: number } = agendaItemRevisions;

  return tx
    .select()
    .from(agendaItemRevisions)
    .where(and(eq(item, itemId), eq(language, locale), gte(number, version)))
    .orderBy(asc(number));
}

/** Returns the names of those who saved since: each of the earlier texts was replaced by the next. */
async function namesOf(
  tx: Database,
  later: { replacedBy: string }[],
  text: typeof agendaItemTexts.$inferSelect | undefined,
): Promise<string[]> {
  const [last] = text?.updatedBy
    ? await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, text.updatedBy))
    : [];

  return [...new Set([...later.map(({ replacedBy }) => replacedBy), ...(last ? [last.name] : [])])];
}

/** Returns the form values as the form sends them. */
function asTexts(values: ItemFormValues): Record<keyof ItemFormValues, string> {
  return { ...values, noDocumentExpected: ticked(values.noDocumentExpected) ?? "" };
}

function ticked(isTicked: boolean | undefined): string | undefined {
  return isTicked === undefined ? undefined : isTicked ? "yes" : "";
}
