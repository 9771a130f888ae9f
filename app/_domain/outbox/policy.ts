import type { Viewer } from "@/app/_vocabulary/viewer";

/**
 * The outbox contains addresses and links that only their owners may see: only the portal itself or
 * a command on the server reads it.
 */
export function canProcessOutbox(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
