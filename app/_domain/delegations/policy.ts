import type { Viewer } from "@/app/_vocabulary/viewer";
import { canManageAccounts } from "../accounts/policy";

/** States are added by the administrator, who invites their delegations, or by a command on the server. */
export function canAddState(viewer: Viewer): boolean {
  return canManageAccounts(viewer);
}
