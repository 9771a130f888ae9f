import { createHash } from "node:crypto";
import type { AgendaContent } from "./content";
import type { AgendaSymbols } from "./next-symbols";

/**
 * Returns the SHA-256 of what a person is about to issue, hexadecimal: whatever has changed since they
 * looked at it is not issued unseen.
 */
export function digestOfIssue(working: AgendaContent, symbols: AgendaSymbols | undefined): string {
  return createHash("sha256")
    .update(JSON.stringify([working, symbols ?? null]))
    .digest("hex");
}
