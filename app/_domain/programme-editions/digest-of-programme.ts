import { createHash } from "node:crypto";
import type { ProgrammeContent } from "../organization-of-work/content";

/**
 * Returns the SHA-256 of the working copy that a person sees, hexadecimal: whatever has changed since is
 * neither issued nor discarded unseen.
 */
export function digestOfProgramme(working: ProgrammeContent): string {
  return createHash("sha256").update(JSON.stringify(working)).digest("hex");
}
