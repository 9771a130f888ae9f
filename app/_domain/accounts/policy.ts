import { hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/**
 * Accounts are listed, created and disabled by the administrator, or by a command on the server.
 */
export function canManageAccounts(viewer: Viewer): viewer is Exclude<Viewer, { kind: "public" }> {
  return viewer.kind === "system" || hasRole(viewer, "admin");
}
