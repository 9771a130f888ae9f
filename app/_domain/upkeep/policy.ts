import type { Viewer } from "@/app/_vocabulary/viewer";

/** Allows the system alone: the portal itself, or its operator on the server. */
export function canMaintainPortal(viewer: Viewer): boolean {
  return viewer.kind === "system";
}
