import type { Viewer } from "@/app/_vocabulary/viewer";

/** What keeps the portal going is done by whoever runs it, at its server. */
export function canKeepUp(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
