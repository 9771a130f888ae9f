import { execFileSync } from "node:child_process";

/** Validates against the subset of the OASIS schema; returns the errors of xmllint. */
export function findFaults(xml: string): string {
  try {
    execFileSync("xmllint", ["--noout", "--nonet", "--relaxng", "tests/formats/akoma-ntoso-subset.rng", "-"], {
      input: xml,
      stdio: "pipe",
    });

    return "";
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr); // execFileSync throws with stderr
  }
}
