"use server";

import { RedirectType, redirect } from "next/navigation";
import { objectToDecision } from "@/app/_domain/silence-procedures/object-to-decision";
import { ObjectToDecision, StateNoObjection, WithdrawObjection } from "@/app/_domain/silence-procedures/schemas";
import { stateNoObjection } from "@/app/_domain/silence-procedures/state-no-objection";
import { withdrawObjection } from "@/app/_domain/silence-procedures/withdraw-objection";
import { isAnyone, runAction } from "@/app/_platform/http/forms/run-action";
import type { FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";

/** Objects to a proposed decision, from the page behind the link of an addressee. */
export async function objectAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, ObjectToDecision, async ({ context, locale, sender }, input) => {
    await objectToDecision(context, input, sender);

    redirect(paths.silence(locale, input.token, "objected"), RedirectType.replace);
  });
}

/** Withdraws the objection of an addressee. */
export async function withdrawObjectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, WithdrawObjection, async ({ context, locale, sender }, input) => {
    await withdrawObjection(context, input, sender);

    redirect(paths.silence(locale, input.token, "withdrawn"), RedirectType.replace);
  });
}

/** States that an addressee has no objection. */
export async function stateNoObjectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(form, isAnyone, StateNoObjection, async ({ context, locale, sender }, input) => {
    await stateNoObjection(context, input, sender);

    redirect(paths.silence(locale, input.token, "agreed"), RedirectType.replace);
  });
}
