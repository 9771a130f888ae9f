import { cleanLine } from "@/app/_vocabulary/clean-text";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { Standing } from "@/app/_vocabulary/states";
import { states } from "@/db/schema";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canAddState } from "./policy";

/** A State as a command names it. */
export interface AddState {
  /** two or three letters, upper case */
  code: string;
  names: LocalizedText;
  standing: Standing;
}

/**
 * Add a State that sends a delegation.
 *
 * @throws {DomainError} `forbidden` unless an operator's command asks; `conflict` if the code is taken; `invalid` at `names` for what the
 * report cannot print.
 */
export async function addState(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: AddState,
): Promise<void> {
  authorize(canAddState(context.viewer), "add a State");
  const names: LocalizedText = {};
  for (const [locale, name] of Object.entries(input.names) as [Locale, string][]) {
    names[locale] = cleanLine(name);
    refuseUnprintable(context, "names", names[locale], locale);
  }

  await context.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(states)
      .values({ ...input, names })
      .onConflictDoNothing()
      .returning({ code: states.code });
    if (!added) throw new DomainError("conflict", "stateTaken", { params: { state: input.code } });
    await enterInRecord(tx, context, { verb: "add-state", subject: { type: "state", id: input.code } });
  });
}
