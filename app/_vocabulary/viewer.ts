/** What an account may be. `secretariat` runs the meeting, `editor` edits its texts, `sherloc` is the SHERLOC focal point. */
export const ROLES = ["secretariat", "editor", "sherloc", "rapporteur", "admin", "delegation"] as const;

export type Role = (typeof ROLES)[number];

/** The roles that work in the secretariat's area. */
export const STAFF_ROLES = [
  "secretariat",
  "editor",
  "sherloc",
  "rapporteur",
  "admin",
] as const satisfies readonly Role[];

/** Who asks: nobody in particular, or a signed-in account; a delegation's account always belongs to a State. */
export type Viewer =
  | { kind: "public" }
  | { kind: "system"; name: string }
  | { kind: "account"; accountId: string; sessionId: string; name: string; role: Exclude<Role, "delegation"> }
  | { kind: "account"; accountId: string; sessionId: string; name: string; role: "delegation"; state: string };

export type AccountViewer = Extract<Viewer, { kind: "account" }>;

export type DelegationViewer = Extract<Viewer, { role: "delegation" }>;

/** Nobody in particular: whoever reads a public page. */
export const PUBLIC_VIEWER: Viewer = { kind: "public" };

/** Whether somebody is signed in with one of these roles. */
export function hasRole(viewer: Viewer, ...roles: Role[]): viewer is AccountViewer {
  return viewer.kind === "account" && roles.includes(viewer.role);
}

/** Whether somebody is signed in who works in the secretariat's area. */
export function isStaff(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, ...STAFF_ROLES);
}

/** Whether somebody of a State's delegation is signed in. */
export function isDelegation(viewer: Viewer): viewer is DelegationViewer {
  return viewer.kind === "account" && viewer.role === "delegation";
}
