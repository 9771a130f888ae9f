import { createHash } from "node:crypto";
import type { ScheduleConsequences } from "./schedule-consequences";

/** Returns the SHA-256 of the consequences that a person sees, hexadecimal: nothing else is carried out unseen. */
export function digestOfConsequences(consequences: ScheduleConsequences, chosen: { moveDeadlines?: string }): string {
  return createHash("sha256")
    .update(JSON.stringify([consequences, chosen]))
    .digest("hex");
}
