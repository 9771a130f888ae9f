import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

export function canReadRecord(viewer: Viewer): boolean {
  return hasRole(viewer, "secretariat", "admin");
}
