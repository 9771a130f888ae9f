"use server";

import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { canResolveFindings } from "@/app/_domain/agenda-import/policy";
import { reopenFinding } from "@/app/_domain/agenda-import/reopen-finding";
import { reopenFindings } from "@/app/_domain/agenda-import/reopen-findings";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import { resolveFindings } from "@/app/_domain/agenda-import/resolve-findings";
import { ReopenFinding, ReopenFindings, ResolveFinding, ResolveFindings } from "@/app/_domain/agenda-import/schemas";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { describeFindingsChanged } from "@/components/agenda-import/describe-bulk";

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

/** Resolves the ticked findings in one way. */
export async function resolveFindingsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ResolveFindings, async ({ context, locale }, input) => {
    const message = describeFindingsChanged(await resolveFindings(context, input), "resolvedCount", locale);

    return { status: "done", message, errors: [], values: {} };
  });
}

/** Reopens the ticked findings. */
export async function reopenFindingsAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, canResolveFindings, ReopenFindings, async ({ context, locale }, input) => {
    const message = describeFindingsChanged(await reopenFindings(context, input), "reopenedCount", locale);

    return { status: "done", message, errors: [], values: {} };
  });
}
