import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Allows the secretariat, which runs the meeting, and the administrator. */
export function canReadAuditLog(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "admin");
}
