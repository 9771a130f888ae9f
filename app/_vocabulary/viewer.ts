import type { Locale } from "./locales";

/**
 * Roles. `secretariat` runs the meeting, `editor` edits its texts, `translator` those in some languages,
 * `reader` sees working copies and changes nothing, `sherloc` is the focal point for legislation.
 */
export const ROLES = [
  "secretariat",
  "editor",
  "translator",
  "reader",
  "sherloc",
  "rapporteur",
  "admin",
  "delegation",
] as const;

export type Role = (typeof ROLES)[number];

/** Roles with access to the secretariat's area. */
export const STAFF_ROLES = [
  "secretariat",
  "editor",
  "translator",
  "reader",
  "sherloc",
  "rapporteur",
  "admin",
] as const satisfies readonly Role[];

/**
 * The caller: the public, a preview of what the public reads once every draft is announced, a system task, or a
 * signed-in account; a delegation belongs to a State, a translator has languages.
 */
export type Viewer =
  | { kind: "public" }
  | { kind: "preview" }
  | { kind: "system"; name: string }
  | {
      kind: "account";
      accountId: string;
      sessionId: string;
      name: string;
      role: Exclude<Role, "delegation" | "translator">;
    }
  | {
      kind: "account";
      accountId: string;
      sessionId: string;
      name: string;
      role: "translator";
      languages: readonly Locale[];
    }
  | {
      kind: "account";
      accountId: string;
      sessionId: string;
      name: string;
      role: "delegation";
      stateCode: string;
      /** the head of the delegation manages the accounts of its other members */
      isHead?: true;
    };

export type AccountViewer = Extract<Viewer, { kind: "account" }>;

export type DelegationViewer = Extract<Viewer, { role: "delegation" }>;

/** The viewer of public pages. */
export const PUBLIC_VIEWER: Viewer = { kind: "public" };

/** The viewer of public pages of a draft, for staff alone. */
export const PREVIEW_VIEWER: Viewer = { kind: "preview" };

/** Returns whether the viewer is signed in. */
export function isSignedIn(viewer: Viewer): viewer is AccountViewer {
  return viewer.kind === "account";
}

/** Returns whether the viewer is signed in with one of these roles. */
export function hasRole(viewer: Viewer, ...roles: Role[]): viewer is AccountViewer {
  return viewer.kind === "account" && roles.includes(viewer.role);
}

/** Returns whether the viewer has access to the secretariat's area. */
export function isStaff(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, ...STAFF_ROLES);
}

/** Returns whether the viewer belongs to a State's delegation. */
export function isDelegation(viewer: Viewer): viewer is DelegationViewer {
  return viewer.kind === "account" && viewer.role === "delegation";
}

/** Returns whether the viewer heads a State's delegation. */
export function isHeadOfDelegation(viewer: Viewer): viewer is DelegationViewer {
  return isDelegation(viewer) && viewer.isHead === true;
}

/** Returns the name by which the log and the earlier versions name who did something. */
export function actorOf(viewer: Viewer): string {
  return viewer.kind === "public" || viewer.kind === "preview" ? viewer.kind : viewer.name;
}
