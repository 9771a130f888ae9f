import type { Viewer } from "@/app/_vocabulary/viewer";

/** Allows the system alone to check files, whosever they are. */
export function canCheckFiles(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
