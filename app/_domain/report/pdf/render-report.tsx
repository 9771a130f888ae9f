import { renderToBuffer } from "@react-pdf/renderer";
import type { ReportDraft } from "../report-draft";
import { type FontFiles, loadFaces } from "./faces";
import { findCalls, NO_FOOTNOTES, settleFootnotes } from "./place-footnotes";
import { ReportDocument } from "./ReportDocument";

/** More rounds than any real text has needed; past them a footnote may stand on the page after its call. */
const ROUNDS = 8;

/**
 * The draft report as PDF. It is laid out until every footnote stands on the page that calls it: once where there is none, seldom more than three times.
 * This takes the processor for as long as it lasts: a server does it in a worker.
 */
export async function renderReport(draft: ReportDraft, fonts: FontFiles): Promise<Buffer> {
  await loadFaces(fonts, JSON.stringify(draft));
  let plan = NO_FOOTNOTES;
  for (let round = 1; ; round += 1) {
    let calls = new Map<number, number>();
    const onLayout = (layout: unknown) => {
      calls = findCalls(layout);
    };
    const bytes = await renderToBuffer(<ReportDocument draft={draft} plan={plan} onLayout={onLayout} />);
    const next = settleFootnotes(plan, calls);
    if (!next || round === ROUNDS) return bytes;
    plan = next;
  }
}
