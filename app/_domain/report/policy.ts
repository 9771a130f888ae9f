import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The report is drafted, and read as a draft, by the secretariat, its editors and the rapporteur. */
export function draftsReport(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "editor", "rapporteur");
}

/** … and by a command on the server. */
export function canDraftReport(viewer: Viewer): boolean {
  return viewer.kind === "system" || draftsReport(viewer);
}

/** Sample paragraphs come in by a command alone. */
export function canAddSampleParagraphs(viewer: Viewer): boolean {
  return viewer.kind === "system";
}

/** The last change of a text is undone by whoever made it, so that nobody undoes what they have not seen. */
export function isOwnChange(viewer: Viewer, { updatedBy }: { updatedBy: string | null }): boolean {
  return viewer.kind === "account" && viewer.accountId === updatedBy;
}
