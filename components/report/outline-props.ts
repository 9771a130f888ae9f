import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import type { FormAction } from "../ui/ActionForm";
import type { RemovedParagraph } from "./RemovedParagraphs";

/** The data of the outline of a draft report. */
export interface OutlineProps {
  draft: ReportDraft;
  /** of the page */
  locale: Locale;
  /** the time zone of the times */
  zone: string;
  /** the items by which a chapter can be divided */
  items: { id: string; number: string }[];
  actions: { remove: FormAction; restore: FormAction };
  removed: RemovedParagraph[];
  /**
   * the operation that was just done, with its paragraph, and the one that follows its former position
   */
  completed: { done: "removed" | "restored" | "added"; at?: string; before?: string } | undefined;
}

/** A notice with the paragraph before which it appears; after all of them if there is none. */
export interface PlacedNotice {
  before: string | undefined;
  notice: ReactNode;
}
