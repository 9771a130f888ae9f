import type { FontFiles } from "@/app/_publishing/pdf/typography";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";

/** A job of the worker. */
export interface RenderJob {
  id: number;
  draft: ReportDraft;
  fonts: FontFiles;
}

/** The PDF, or why there is none. */
export type RenderResult =
  | { id: number; bytes: Uint8Array; failure?: undefined }
  | { id: number; failure: string; bytes?: undefined };
