import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type AccountViewer, hasRole, type Viewer } from "@/app/_vocabulary/viewer";

/** The agenda is edited by those who run the meeting and those who edit its texts. */
export function canEditAgenda(viewer: Viewer): viewer is AccountViewer {
  return hasRole(viewer, "secretariat", "editor");
}

/** The languages in which the viewer edits texts of the agenda: every one, or those of a translator. */
export function editableLanguages(viewer: Viewer): readonly Locale[] {
  if (viewer.kind === "account" && viewer.role === "translator") return viewer.languages;

  return canEditAgenda(viewer) ? LOCALES : [];
}

/** A text in one language is edited by those who edit the agenda, and by the translators of that language. */
export function canEditText(viewer: Viewer, language: Locale): viewer is AccountViewer {
  return editableLanguages(viewer).includes(language);
}

/** The viewer edits texts in some language. */
export function canTranslate(viewer: Viewer): viewer is AccountViewer {
  return editableLanguages(viewer).length > 0;
}

/** The texts of the working copy are read in every language by those who edit them, and by readers. */
export function canReadTexts(viewer: Viewer): viewer is AccountViewer {
  return canTranslate(viewer) || hasRole(viewer, "reader");
}
