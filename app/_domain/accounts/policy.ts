import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DelegationViewer, hasRole, isHeadOfDelegation, type Role, type Viewer } from "@/app/_vocabulary/viewer";
import { accounts } from "@/db/schema";

type Manager = Exclude<Viewer, { kind: "public" } | { kind: "preview" }>;

/** Accounts are created and changed by the administrator, or by a command on the server. */
export function canManageAccounts(viewer: Viewer): viewer is Manager {
  return viewer.kind === "system" || hasRole(viewer, "admin");
}

/** The head of a delegation invites and removes the other members of the same delegation. */
export function canManageOwnDelegation(viewer: Viewer): viewer is DelegationViewer {
  return isHeadOfDelegation(viewer);
}

/** Returns whether the viewer may invite anybody at all. */
export function canInvite(viewer: Viewer): viewer is Manager {
  return canManageAccounts(viewer) || canManageOwnDelegation(viewer);
}

/** An account as far as it decides who manages it. */
interface ManagedAccount {
  role: Role;
  stateCode: string | null;
  isHead: boolean;
}

/** Returns whether the viewer may invite, disable and send links to this account. */
export function canManageAccount(viewer: Viewer, account: ManagedAccount): boolean {
  const state = stateOfHead(viewer);
  if (state === undefined) return canManageAccounts(viewer);

  return account.role === "delegation" && account.stateCode === state && !account.isHead;
}

/** The same rule as a condition on rows. */
export function manageableAccounts(viewer: Viewer): SQL | undefined {
  const state = stateOfHead(viewer);
  if (state === undefined) return canManageAccounts(viewer) ? undefined : sql`false`;

  return and(eq(accounts.role, "delegation"), eq(accounts.stateCode, state), eq(accounts.isHead, false));
}

/** The accounts in the viewer's list: a head of delegation also sees the other heads. */
export function visibleAccounts(viewer: Viewer): SQL | undefined {
  const state = stateOfHead(viewer);
  if (state === undefined) return canManageAccounts(viewer) ? undefined : sql`false`;

  return eq(accounts.stateCode, state);
}

/** Returns the State whose delegation the viewer heads. */
function stateOfHead(viewer: Viewer): string | undefined {
  return isHeadOfDelegation(viewer) ? viewer.stateCode : undefined;
}
