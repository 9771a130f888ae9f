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

const OfMeeting = { meetingKey: z.string().max(100) };

/** Resolves what the import assumed or found contradictory, and redirects to the list. */
export async function resolveFindingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ResolveFinding.extend(OfMeeting), async ({ context, locale }, input) => {
    await resolveFinding(context, input);

    const completed = { done: "resolved", at: input.findingId };
    redirect(paths.secretariatFindings(locale, input.meetingKey, completed), RedirectType.replace);
  });
}

/** Reopens a resolved finding, and redirects to the list. */
export async function reopenFindingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ReopenFinding.extend(OfMeeting), async ({ context, locale }, input) => {
    await reopenFinding(context, input);

    const completed = { done: "reopened", at: input.findingId };
    redirect(paths.secretariatFindings(locale, input.meetingKey, completed), RedirectType.replace);
  });
}
