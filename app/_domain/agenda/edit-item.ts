import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Context } from "../context";
import { authorize } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canEditAgenda } from "./policy";
import { type SavedEdit, saveEdit } from "./save-edit";
import type { EditItem } from "./schemas";

/**
 * Edits an item of the working copy of an agenda in one language: what anyone may read changes once
 * it is issued. A change of the source makes the translations outdated, unless it is minor; a
 * translation follows the source as its form showed it. Saving the same content twice changes nothing.
 * Changes that another person has saved since the given versions are merged by block.
 *
 * @param form the choices in conflicts; without it an edit of an earlier version is refused.
 * @throws {DomainError} `forbidden` unless the viewer may edit the agenda; `not-found`; at the field
 * `number` if it is taken or impossible, at `title` if the report cannot print it.
 * @throws {MergeConflict} if another person has changed the same block, and `form` does not say what stands.
 * @returns the current versions, for the next edit, and whether anyone may read the meeting.
 */
export async function editItem(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: EditItem,
  form?: MergeForm,
): Promise<SavedEdit> {
  const { viewer } = context;
  authorize(canEditAgenda(viewer), "edit an agenda item");
  refuseUnprintable(context, "title", input.title, input.textLocale);

  return context.db.transaction((tx) =>
    saveEdit(tx, { ...context, viewer }, { itemId: input.itemId, editOf: () => input, form }),
  );
}
