import type { ReportDraft } from "@/app/_domain/report/report-draft";
import type { FontFiles } from "@/app/_publishing/pdf/scripts";

/** What the worker is asked. */
export interface Job {
  id: number;
  draft: ReportDraft;
  fonts: FontFiles;
}

/** What it answers: the PDF, or why there is none. */
export type Answer =
  | { id: number; bytes: Uint8Array; failure?: undefined }
  | { id: number; failure: string; bytes?: undefined };
