import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** Accounts are created, disabled and looked at by the administrator, or by a command on the server. */
export function canManageAccounts(viewer: Viewer): viewer is Exclude<Viewer, { kind: "public" }> {
  return viewer.kind === "system" || hasRole(viewer, "admin");
}
