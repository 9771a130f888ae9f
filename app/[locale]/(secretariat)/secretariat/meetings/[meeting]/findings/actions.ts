"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { canResolveFindings } from "@/app/_domain/agenda-import/policy";
import { reopenFinding } from "@/app/_domain/agenda-import/reopen-finding";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import { ReopenFinding, ResolveFinding } from "@/app/_domain/agenda-import/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

const Here = { meetingKey: z.string().max(100) };

/** Settle what the import assumed or found contradictory, and show it so. */
export async function settleFindingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ResolveFinding.extend(Here), async ({ context, locale }, input) => {
    await resolveFinding(context, input);

    const just = { done: "settled", at: input.findingId };
    redirect(paths.secretariatFindings(locale, input.meetingKey, just), RedirectType.replace);
  });
}

/** Reopen what was settled, and show it so. */
export async function reopenFindingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ReopenFinding.extend(Here), async ({ context, locale }, input) => {
    await reopenFinding(context, input);

    const just = { done: "reopened", at: input.findingId };
    redirect(paths.secretariatFindings(locale, input.meetingKey, just), RedirectType.replace);
  });
}
