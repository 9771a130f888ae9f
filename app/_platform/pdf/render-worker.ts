import { renderReport } from "@/app/_publishing/pdf/render-report";
import type { FontFiles } from "@/app/_publishing/pdf/typography";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";

/** A job of the worker. */
export interface RenderJob {
  draft: ReportDraft;
  fonts: FontFiles;
}

/** Renders a report as PDF, apart from the thread that answers requests. */
export async function render({ draft, fonts }: RenderJob): Promise<Uint8Array> {
  return new Uint8Array(await renderReport(draft, fonts));
}
