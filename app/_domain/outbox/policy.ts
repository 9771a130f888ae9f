import type { Viewer } from "@/app/_vocabulary/viewer";

/** The outbox holds addresses and links that only their owners may see: the portal itself empties it, or a command on the server. */
export function canEmptyOutbox(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
