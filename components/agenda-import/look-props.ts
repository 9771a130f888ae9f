import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { DraftSource } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import type { PlacedFindings } from "./place-findings";

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

/** The parts of the look, in order. */
export const LOOK_PARTS = [
  "files",
  "differences",
  "particulars",
  "findings",
  "items",
  "documents",
  "programme",
] as const;

export type LookPart = (typeof LOOK_PARTS)[number];

/** The query of a look's address beside the language that is shown. */
export interface LookQuery {
  text?: Locale;
  edit?: string;
  show?: "check" | undefined;
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
  /** whether only what is to be checked is shown */
  checksOnly: boolean;
  /** the findings of each part that can be corrected, by its reference */
  findings: PlacedFindings;
  /** this look, with another part being corrected */
  address: (query?: LookQuery) => string;
}

/** Returns the hidden field by which a form leads back to what is to be checked only. */
export function showField(checksOnly: boolean): { show?: "check" } {
  return checksOnly ? { show: "check" } : {};
}
