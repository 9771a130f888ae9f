import { and, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import {
  type AccountViewer,
  hasRole,
  isDelegation,
  isStaff,
  PUBLIC_VIEWER,
  type Viewer,
} from "@/app/_vocabulary/viewer";
import { meetingDocuments } from "@/db/schema";
import { canReadMeeting, isOfReadableMeeting, type ReadableMeeting } from "../meetings/policy";

/** The fields of a document that decide who may read it. */
export interface ReadableDocument {
  kind: (typeof meetingDocuments.$inferSelect)["kind"];
  distribution: Distribution;
  issuedOn: string | null;
  reservedAt: Date | null;
  meeting: ReadableMeeting;
}

/** Returns whether only staff see a document: its symbol is reserved, or it is an unissued draft report. */
export function isReserved({ kind, issuedOn, reservedAt }: Omit<ReadableDocument, "meeting">): boolean {
  return reservedAt !== null || (kind === "draft-report" && issuedOn === null);
}

/**
 * Allows staff every document, delegations all but reserved ones, and the public those that are
 * not restricted either; to each only those of meetings that they may read.
 */
export function canReadDocument(viewer: Viewer, document: ReadableDocument): boolean {
  if (!canReadMeeting(viewer, document.meeting)) return false;
  const isOpen = !isReserved(document);
  if (isDelegation(viewer)) return isOpen;

  return isStaff(viewer) || viewer.kind === "system" || (isOpen && document.distribution !== "restricted");
}

/** Returns `canReadDocument` as a condition on rows. */
export function readableDocuments(viewer: Viewer): SQL | undefined {
  const isOpen = and(
    isNull(meetingDocuments.reservedAt),
    or(ne(meetingDocuments.kind, "draft-report"), isNotNull(meetingDocuments.issuedOn)),
  );
  const ofReadable = isOfReadableMeeting(viewer, meetingDocuments.meetingId);
  if (isDelegation(viewer)) return and(ofReadable, isOpen);
  if (isStaff(viewer) || viewer.kind === "system") return ofReadable;

  return and(ofReadable, isOpen, ne(meetingDocuments.distribution, "restricted"));
}

/** The readers of a document once something of it is issued. */
export type DocumentReaders = "public" | "delegations" | "staff";

/** Returns who reads a document once something of it is issued. */
export function readersOnceIssued(distribution: Distribution, meeting: ReadableMeeting): DocumentReaders {
  if (!canReadMeeting(PUBLIC_VIEWER, meeting)) return "staff";

  return distribution === "restricted" ? "delegations" : "public";
}

/** Allows staff to read the register of a meeting's documents. */
export function canReadDocumentRegister(viewer: Viewer): boolean {
  return isStaff(viewer);
}

/** Allows the secretariat, and a command on the server, to issue and withdraw documents. */
export function canIssueDocuments(viewer: Viewer): viewer is AccountViewer | Extract<Viewer, { kind: "system" }> {
  return viewer.kind === "system" || hasRole(viewer, "secretariat");
}

/** Allows the secretariat alone to read the files of a withdrawn document. */
export function canReadWithdrawnFiles(viewer: Viewer): boolean {
  return canIssueDocuments(viewer);
}
