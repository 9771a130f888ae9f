"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { isDelegation } from "@/app/_vocabulary/viewer";

const DiscardDraft = z.object({ draftId: z.uuid(), meeting: z.string().max(100) });

/** Discards a draft, and redirects to what is left. */
export async function discardDraftAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isDelegation, DiscardDraft, async ({ context, locale }, input) => {
    await discardDraft(context, input);

    redirect(paths.delegationLegislation(locale, input.meeting, { done: "discarded" }));
  });
}
