import { renderToBuffer } from "@react-pdf/renderer";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { flowFootnotes } from "./flow-footnotes";
import { loadFaces } from "./load-faces";
import { adjustFootnotePlan, countPages, findReferences, moveToReferences, NO_FOOTNOTES } from "./place-footnotes";
import { printableDraft } from "./printable-draft";
import { notesOf, ReportDocument } from "./ReportDocument";
import type { FontFiles } from "./typography";

/**
 * Layouts until the plan is final; after them a footnote may be on the page after its reference.
 */
const MAX_ROUNDS = 8;

/** Further layouts in which pages are added for footnotes that flow past the last. */
const MAX_EXTRA_ROUNDS = 4;

/**
 * Renders a draft report as PDF. The layout repeats until every footnote is on the page of its
 * reference or flows on from there: once without footnotes, seldom more than three times. A mark
 * replaces a letter that no face has. Rendering blocks the event loop, so a server runs it in a
 * worker.
 */
export async function renderReport(given: ReportDraft, fonts: FontFiles): Promise<Buffer> {
  const draft = printableDraft(given, fonts);
  await loadFaces(fonts, JSON.stringify(draft));
  const allNotes = notesOf(draft);
  let plan = NO_FOOTNOTES;
  let extraPages = 0;
  for (let round = 1; ; round += 1) {
    const notes = flowFootnotes(allNotes, plan);
    let layout: unknown;
    const bytes = await renderToBuffer(
      <ReportDocument
        draft={draft}
        plan={plan}
        notes={notes}
        extraPages={extraPages}
        onLayout={(found) => (layout = found)}
      />,
    );
    const references = findReferences(layout);
    const nextPlan = adjustFootnotePlan(plan, references);
    const missing = lastPageWithNotes(notes) - countPages(layout);
    const hasEnoughPages = missing === 0 || (missing < 0 && extraPages === 0);
    if ((hasEnoughPages && (!nextPlan || round > MAX_ROUNDS)) || round === MAX_ROUNDS + MAX_EXTRA_ROUNDS) return bytes;
    if (nextPlan && round <= MAX_ROUNDS) plan = round < MAX_ROUNDS ? nextPlan : moveToReferences(plan, references);
    extraPages = Math.max(0, extraPages + lastPageWithNotes(flowFootnotes(allNotes, plan)) - countPages(layout));
  }
}

/** Returns the last page with a footnote. */
function lastPageWithNotes(notes: Map<number, unknown>): number {
  return Math.max(0, ...notes.keys());
}
