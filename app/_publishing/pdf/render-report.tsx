import { renderToBuffer } from "@react-pdf/renderer";
import type { ReportDraft } from "@/app/_domain/report/report-draft";
import { loadFaces } from "./faces";
import { flowFootnotes } from "./flow-footnotes";
import { atTheirCalls, countPages, findCalls, NO_FOOTNOTES, settleFootnotes } from "./place-footnotes";
import { printableDraft } from "./printable-draft";
import { notesOf, ReportDocument } from "./ReportDocument";
import type { FontFiles } from "./scripts";

/** More rounds than any real text has needed; past them a footnote may stand on the page after its call. */
const ROUNDS = 8;

/** Rounds in which pages are added for footnotes that flow past the last. */
const SPARE = 4;

/**
 * The draft report as PDF. It is laid out until every footnote stands on the page that calls it, or has flowed on from there: once where there is none,
 * seldom more than three times. A letter that no face has is shown by a mark. This takes the processor for as long as it lasts: a server does it in a
 * worker.
 */
export async function renderReport(given: ReportDraft, fonts: FontFiles): Promise<Buffer> {
  const draft = printableDraft(given, fonts);
  await loadFaces(fonts, JSON.stringify(draft));
  const all = notesOf(draft);
  let plan = NO_FOOTNOTES;
  let further = 0;
  for (let round = 1; ; round += 1) {
    const notes = flowFootnotes(all, plan);
    let layout: unknown;
    const bytes = await renderToBuffer(
      <ReportDocument {...{ draft, plan, notes, further }} onLayout={(found) => (layout = found)} />,
    );
    const calls = findCalls(layout);
    const next = settleFootnotes(plan, calls);
    const missing = lastOf(notes) - countPages(layout);
    const isWhole = missing === 0 || (missing < 0 && further === 0);
    if ((isWhole && (!next || round > ROUNDS)) || round === ROUNDS + SPARE) return bytes;
    if (next && round <= ROUNDS) plan = round < ROUNDS ? next : atTheirCalls(plan, calls);
    further = Math.max(0, further + lastOf(flowFootnotes(all, plan)) - countPages(layout));
  }
}

/** The last page that sets a footnote. */
function lastOf(notes: Map<number, unknown>): number {
  return Math.max(0, ...notes.keys());
}
