import { readFileSync } from "node:fs";

const PATTERN = /process\.env|stubEnv\(|samplePortal\(/;

/** Returns whether a test file changes the environment of the process, or opens the portal's own database. */
export function changesTheProcess(file: string): boolean {
  return PATTERN.test(readFileSync(file, "utf8"));
}
