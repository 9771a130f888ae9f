import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Context } from "../context";
import { authorize } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canEditText } from "./policy";
import { type SavedEdit, saveEdit } from "./save-edit";
import type { TranslateItem } from "./schemas";

/**
 * Edits the text of an item in one language, and nothing that the item has in every language. What another
 * person has saved since the given version is merged by block.
 *
 * @param form the choices in conflicts; without it an edit of an earlier version is refused.
 * @throws {DomainError} `forbidden` unless the viewer may edit texts in that language; `not-found`; at
 * `title` if the report cannot print it.
 * @throws {MergeConflict} if another person has changed the same block, and `form` does not say what stands.
 */
export async function translateItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: TranslateItem,
  form?: MergeForm,
): Promise<SavedEdit> {
  const { viewer } = context;
  authorize(canEditText(viewer, input.textLocale), "edit a text of the agenda");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction((tx) =>
    saveEdit(
      tx,
      { ...context, viewer },
      {
        itemId: input.itemId,
        editOf: ({ number, noDocumentExpected, version }) => ({
          ...{ ...input, number, noDocumentExpected, itemVersion: version },
        }),
        form,
      },
    ),
  );
}
