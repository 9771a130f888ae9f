"use server";

import { RedirectType, redirect } from "next/navigation";
import { addItem } from "@/app/_domain/agenda/add-item";
import { moveItem } from "@/app/_domain/agenda/move-item";
import { canEditAgenda } from "@/app/_domain/agenda/policy";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { renumberItems } from "@/app/_domain/agenda/renumber-items";
import { restoreItem } from "@/app/_domain/agenda/restore-item";
import { AddItem, ArrangeItemsForm } from "@/app/_domain/agenda/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Adds an item, and leads to it. */
export async function addItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditAgenda, AddItem, async ({ context, locale }, input) => {
    const { id } = await addItem(context, input);
    redirect(paths.secretariatAgenda(locale, input.meetingKey, { done: "added", at: id }), RedirectType.replace);
  });
}

/** Moves, removes or restores an item, or numbers all in order, as the button says, and leads to it. */
export async function arrangeItemsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canEditAgenda, ArrangeItemsForm, async ({ context, locale }, { meetingKey, arrange }) => {
    let done = "renumbered";
    if (arrange.change === "renumber") await renumberItems(context, { meetingKey });
    else if (arrange.change === "move") {
      await moveItem(context, { ...arrange, meetingKey });
      done = "moved";
    } else if (arrange.change === "remove") {
      await removeItem(context, { ...arrange, meetingKey });
      done = "removed";
    } else {
      await restoreItem(context, { ...arrange, meetingKey });
      done = "restored";
    }
    const at = "itemId" in arrange ? { at: arrange.itemId } : {};
    redirect(paths.secretariatAgenda(locale, meetingKey, { done, ...at }), RedirectType.replace);
  });
}
