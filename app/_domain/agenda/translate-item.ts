import type { Context } from "../context";
import { authorize } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canEditText } from "./policy";
import { type SavedEdit, saveEdit } from "./save-edit";
import type { TranslateItem } from "./schemas";

/**
 * Edits the text of an item in one language, and nothing that the item has in every language.
 *
 * @throws {DomainError} `forbidden` unless the viewer may edit texts in that language; `not-found`;
 * `conflict` (`changedByAnother`) if another person has saved since the given version; at `title` if the
 * report cannot print it.
 */
export async function translateItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: TranslateItem,
): Promise<SavedEdit> {
  const { viewer } = context;
  authorize(canEditText(viewer, input.textLocale), "edit a text of the agenda");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction((tx) =>
    saveEdit(tx, { ...context, viewer }, input.itemId, ({ number, noDocumentExpected, version }) => ({
      ...{ ...input, number, noDocumentExpected, itemVersion: version },
    })),
  );
}
