import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { DraftSource } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";

/** The actions of a draft's forms. */
export interface ImportActions {
  confirm: FormAction;
  discard: FormAction;
  removeFile: FormAction;
  restoreFile: FormAction;
  correctParticulars: FormAction;
  correctItem: FormAction;
  removeItem: FormAction;
  correctDocument: FormAction;
  removeDocument: FormAction;
  correctEntry: FormAction;
  removeEntry: FormAction;
  chooseText: FormAction;
}

/** The properties that each part of the look before an import takes. */
export interface LookProps {
  draft: ImportDraft;
  locale: Locale;
  /** the source in the language that is shown, and its agenda as it would be stored */
  source: DraftSource;
  agenda: ReadAgenda;
  /** the part that is being corrected: `particulars`, `item:2`, `plenary:1` */
  edit: string | undefined;
  completed: CompletedAction | undefined;
  actions: ImportActions;
}
