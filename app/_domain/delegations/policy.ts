import type { Viewer } from "@/app/_vocabulary/viewer";

/** States are added by a command on the server. */
export function canAddState(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
