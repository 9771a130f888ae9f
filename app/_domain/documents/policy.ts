import { and, isNotNull, ne, or, type SQL } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import { hasRole, isDelegation, isStaff, type Viewer } from "@/app/_vocabulary/viewer";
import { meetingDocuments } from "@/db/schema";

/** What of a document decides who may read it. */
export interface ReadableDocument {
  kind: (typeof meetingDocuments.$inferSelect)["kind"];
  distribution: Distribution;
  issuedOn: string | null;
}

/** Staff read every document; delegations all but drafts that are not issued; the public none that is restricted besides. */
export function canReadDocument(viewer: Viewer, document: ReadableDocument): boolean {
  const issued = document.kind !== "draft-report" || document.issuedOn !== null;
  if (isDelegation(viewer)) return issued;

  return isStaff(viewer) || viewer.kind === "system" || (issued && document.distribution !== "restricted");
}

/** The same rule as a row condition. */
export function readableDocuments(viewer: Viewer): SQL | undefined {
  const issued = or(ne(meetingDocuments.kind, "draft-report"), isNotNull(meetingDocuments.issuedOn));
  if (isDelegation(viewer)) return issued;
  if (isStaff(viewer) || viewer.kind === "system") return undefined;

  return and(issued, ne(meetingDocuments.distribution, "restricted"));
}

/** Documents are issued and withdrawn by the secretariat, or by a command on the server. */
export function canIssueDocuments(viewer: Viewer): boolean {
  return viewer.kind === "system" || hasRole(viewer, "secretariat");
}

/** The files of a document that was withdrawn are for the secretariat alone; those of any other for whoever may read it. */
export function canReadWithdrawn(viewer: Viewer): boolean {
  return canIssueDocuments(viewer);
}
