import type { Settlement, Severity } from "@/app/_vocabulary/findings";

/** What the importer may have to assume, and the contradictions it may find. */
export const FINDING_SEVERITIES = {
  "symbol-assumed": "assumption",
  "zone-assumed": "assumption",
  "footnotes-inside-text": "assumption",
  "distribution-missing": "assumption",
  "date-missing": "assumption",
  "language-line-missing": "assumption",
  "original-language-missing": "assumption",
  "sitting-assumed": "contradiction",
  "continued-without-start": "contradiction",
  "continued-not-marked": "contradiction",
  "weekday-wrong": "contradiction",
  "day-outside-meeting": "contradiction",
  "meeting-day-without-sitting": "contradiction",
  "items-out-of-order": "contradiction",
  "annotations-out-of-order": "contradiction",
  "documents-out-of-order": "contradiction",
  "footnotes-out-of-order": "contradiction",
  "heading-differs": "contradiction",
  "description-differs": "contradiction",
  "item-without-annotation": "contradiction",
  "item-not-in-organization-of-work": "contradiction",
  "opening-time-differs": "contradiction",
  "plenary-count-differs": "contradiction",
  "document-symbol-missing": "contradiction",
  "document-of-other-series": "contradiction",
  "kept-edited": "contradiction",
} as const satisfies Record<string, Severity>;

export type FindingKind = keyof typeof FINDING_SEVERITIES;

/** Something for a person to settle. `detail` is what its message says, by name. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  /** 1-based line of the source text */
  line: number;
  detail: Record<string, string | number>;
}

/** A finding of a kind at a line of the source text. */
export function finding(kind: FindingKind, line: number, detail: Finding["detail"] = {}): Finding {
  return { kind, severity: FINDING_SEVERITIES[kind], line, detail };
}

/** Findings where the assumption and the text as printed are two ways to go on; the others can only be noted. */
const WITH_A_CHOICE: FindingKind[] = ["sitting-assumed", "heading-differs", "description-differs"];

/** How a finding may be settled. */
export function settlementsOf(kind: string): Settlement[] {
  if (!isFindingKind(kind)) return ["as-printed"];
  if (WITH_A_CHOICE.includes(kind)) return ["keep-assumption", "as-printed"];

  return FINDING_SEVERITIES[kind] === "assumption" || kind === "kept-edited" ? ["keep-assumption"] : ["as-printed"];
}

/** How each of those is settled where that changes the meeting: the programme, a heading, a description. */
const CHANGING: Partial<Record<FindingKind, Settlement>> = {
  "sitting-assumed": "as-printed",
  "heading-differs": "keep-assumption",
  "description-differs": "keep-assumption",
};

/** Whether settling a finding so takes something out of the meeting. */
export function takesOut(kind: string, settlement: Settlement | null): boolean {
  return isFindingKind(kind) && settlement !== null && CHANGING[kind] === settlement;
}

function isFindingKind(kind: string): kind is FindingKind {
  return Object.hasOwn(FINDING_SEVERITIES, kind);
}
