import type { FontFiles } from "@/app/_publishing/pdf/typography";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";

/** What the worker is asked. */
export interface RenderJob {
  id: number;
  draft: ReportDraft;
  fonts: FontFiles;
}

/** What it answers: the PDF, or why there is none. */
export type RenderResult =
  | { id: number; bytes: Uint8Array; failure?: undefined }
  | { id: number; failure: string; bytes?: undefined };
