import type { ReadAgenda } from "../agenda";
import { findContradictions } from "../contradictions";
import type { FindingKind } from "../findings";

/** The contradictions that follow from what was understood, and not from the text alone. */
const RECHECKED: FindingKind[] = [
  "day-outside-meeting",
  "meeting-day-without-plenary-meeting",
  "item-without-annotation",
  "item-not-in-organization-of-work",
  "description-differs",
  "opening-time-differs",
  "plenary-count-differs",
  "document-of-other-series",
  "documents-out-of-order",
];

/** Returns a corrected agenda with the contradictions that it still has, or has now. */
export function recheck(agenda: ReadAgenda): ReadAgenda {
  const others = agenda.findings.filter(({ kind }) => !RECHECKED.includes(kind));
  const found = findContradictions({ ...agenda, blocks: [] }).filter(({ kind }) => RECHECKED.includes(kind));

  return { ...agenda, findings: [...others, ...found].sort((one, other) => one.line - other.line) };
}
