import { and, isNotNull, ne, or, type SQL } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import { hasRole, isDelegation, isStaff, type Viewer } from "@/app/_vocabulary/viewer";
import { meetingDocuments } from "@/db/schema";
import { canReadMeeting, isOfReadableMeeting, type ReadableMeeting } from "../meetings/policy";

/** The fields of a document that decide who may read it. */
export interface ReadableDocument {
  kind: (typeof meetingDocuments.$inferSelect)["kind"];
  distribution: Distribution;
  issuedOn: string | null;
  meeting: ReadableMeeting;
}

/**
 * Allows staff every document, delegations all but unissued draft reports, and the public those
 * that are not restricted either; to each only those of meetings that they may read.
 */
export function canReadDocument(viewer: Viewer, document: ReadableDocument): boolean {
  if (!canReadMeeting(viewer, document.meeting)) return false;
  const issued = document.kind !== "draft-report" || document.issuedOn !== null;
  if (isDelegation(viewer)) return issued;

  return isStaff(viewer) || viewer.kind === "system" || (issued && document.distribution !== "restricted");
}

/** Returns `canReadDocument` as a condition on rows. */
export function readableDocuments(viewer: Viewer): SQL | undefined {
  const issued = or(ne(meetingDocuments.kind, "draft-report"), isNotNull(meetingDocuments.issuedOn));
  const ofReadable = isOfReadableMeeting(viewer, meetingDocuments.meetingId);
  if (isDelegation(viewer)) return and(ofReadable, issued);
  if (isStaff(viewer) || viewer.kind === "system") return ofReadable;

  return and(ofReadable, issued, ne(meetingDocuments.distribution, "restricted"));
}

/** Allows staff to read the register of a meeting's documents. */
export function canReadDocumentRegister(viewer: Viewer): boolean {
  return isStaff(viewer);
}

/** Allows the secretariat, and a command on the server, to issue and withdraw documents. */
export function canIssueDocuments(viewer: Viewer): boolean {
  return viewer.kind === "system" || hasRole(viewer, "secretariat");
}

/** Allows the secretariat alone to read the files of a withdrawn document. */
export function canReadWithdrawnFiles(viewer: Viewer): boolean {
  return canIssueDocuments(viewer);
}
