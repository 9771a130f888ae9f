"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { startReplacement } from "@/app/_domain/legislation/start-replacement";
import { runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { isDelegation } from "@/app/_vocabulary/viewer";

const StartReplacement = z.object({ submissionId: z.uuid(), meeting: z.string().max(100) });

/**
 * Starts or continues the replacement of a returned submission, in a form that holds its fields.
 */
export async function startReplacementAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isDelegation, StartReplacement, async ({ context, locale }, input) => {
    const { draftId } = await startReplacement(context, { submissionId: input.submissionId, draftId: randomUUID() });

    redirect(paths.submitLegislation(locale, input.meeting, { draft: draftId }));
  });
}
