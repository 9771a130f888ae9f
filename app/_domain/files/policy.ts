import type { Viewer } from "@/app/_vocabulary/viewer";

/** How the bytes of files stand is looked after by the portal itself, whoever's files they are. */
export function canCheckFiles(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
