import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The record is read by those who run the meeting and by the administrator. */
export function canReadRecord(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "admin");
}
