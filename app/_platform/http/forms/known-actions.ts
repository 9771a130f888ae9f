import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the ids of the server actions of this build, from Next's manifest. */
export function readKnownActions(directory: string): ReadonlySet<string> {
  const manifest = JSON.parse(
    readFileSync(join(directory, ".next", "server", "server-reference-manifest.json"), "utf8"),
  );

  return new Set(Object.keys(manifest.node));
}
