import { cleanLine } from "@/app/_vocabulary/clean-text";
import { LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";
import type { TreatyStatus } from "@/app/_vocabulary/state-status";
import { states } from "@/db/schema";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { refuseUnprintable } from "../refuse-unprintable";
import { canAddState } from "./policy";

/** A State to add. */
export interface AddState {
  /** two or three letters, upper case */
  code: string;
  names: LocalizedText;
  treatyStatus: TreatyStatus;
}

/**
 * Adds a State that sends a delegation.
 *
 * @throws {DomainError} `forbidden` unless it is an operator's command; `conflict` if the code is
 * taken; `invalid` at `names` if the report cannot print one.
 */
export async function addState(
  context: Pick<Context, "db" | "viewer" | "now" | "unprintable">,
  input: AddState,
): Promise<void> {
  authorize(canAddState(context.viewer), "add a State");
  const names: LocalizedText = {};
  for (const locale of LOCALES) {
    const name = input.names[locale];
    if (name === undefined) continue;
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
    await appendAuditEvent(tx, context, { operation: "add-state", subject: { type: "state", id: input.code } });
  });
}
