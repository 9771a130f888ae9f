import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/**
 * The outbox contains addresses and links that only their owners may see: only the portal itself or
 * a command on the server reads it.
 */
export function canProcessOutbox(viewer: Viewer): boolean {
  return viewer.kind === "system";
}

/** Allows those who run the meeting, and those who run the portal, to know how many messages could not be sent. */
export function canCountFailedMessages(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "admin");
}
