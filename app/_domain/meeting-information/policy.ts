import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";
import { canEditText } from "../agenda/policy";
import { canManageMeetings } from "../meetings/policy";

/** The facts of a meeting are entered by those who enter its days and place. */
export function canChangeInformation(viewer: Viewer): viewer is AccountViewer {
  return canManageMeetings(viewer);
}

/** The text in a language is edited by those who edit the texts of the agenda in it. */
export function canEditInformationText(viewer: Viewer, language: Locale): viewer is AccountViewer {
  return canEditText(viewer, language);
}

/** The texts in every language, drafts too, are read by those who edit one of them, and by readers. */
export function canReadInformationTexts(viewer: Viewer): viewer is AccountViewer {
  return LOCALES.some((language) => canEditText(viewer, language)) || hasRole(viewer, "reader");
}
