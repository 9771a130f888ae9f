import type { Viewer } from "@/app/_vocabulary/viewer";

/** Treaties are loaded by the portal itself, when it opens its database. */
export function canLoadTreaty(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
