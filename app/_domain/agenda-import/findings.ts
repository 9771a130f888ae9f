import type { Resolution, Severity } from "@/app/_vocabulary/findings";

/** The assumptions that the importer may make and the contradictions that it may find. */
export const FINDING_SEVERITIES = {
  "symbol-assumed": "assumption",
  "zone-assumed": "assumption",
  "dates-assumed": "assumption",
  "hours-assumed": "assumption",
  "note-outside-text": "assumption",
  "footnotes-inside-text": "assumption",
  "distribution-missing": "assumption",
  "date-missing": "assumption",
  "language-line-missing": "assumption",
  "original-language-missing": "assumption",
  "number-assumed": "assumption",
  "symbol-in-running-head": "assumption",
  "body-uncertain": "assumption",
  "changes-accepted": "assumption",
  "date-to-check": "assumption",
  "year-to-check": "assumption",
  "ordinal-to-check": "assumption",
  "symbol-to-check": "assumption",
  "plenary-meeting-not-cloned": "assumption",
  "several-symbols": "contradiction",
  "text-without-item": "contradiction",
  "row-unread": "contradiction",
  "other-language": "contradiction",
  "plenary-meeting-assumed": "contradiction",
  "continued-without-start": "contradiction",
  "continued-not-marked": "contradiction",
  "weekday-wrong": "contradiction",
  "date-does-not-exist": "contradiction",
  "programme-item-unknown": "contradiction",
  "day-outside-meeting": "contradiction",
  "meeting-day-without-plenary-meeting": "contradiction",
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
  "edited-text-retained": "contradiction",
  "removed-item-retained": "contradiction",
  "language-differs": "contradiction",
  "text-not-placed": "contradiction",
} as const satisfies Record<string, Severity>;

export type FindingKind = keyof typeof FINDING_SEVERITIES;

/** A finding for a person to resolve. `detail` holds the parameters of its message. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  /** 1-based line of the source text */
  line: number;
  detail: Record<string, string | number>;
}

/** Creates a finding at a line of the source text. */
export function createFinding(kind: FindingKind, line: number, detail: Finding["detail"] = {}): Finding {
  return { kind, severity: FINDING_SEVERITIES[kind], line, detail };
}

/**
 * Findings with a choice between the assumption and the printed text; others are only acknowledged.
 */
const KINDS_WITH_CHOICE: FindingKind[] = ["plenary-meeting-assumed", "heading-differs", "description-differs"];

/** Returns the possible resolutions of a finding. */
export function resolutionsOf(kind: string): Resolution[] {
  if (!isFindingKind(kind)) return ["as-printed"];
  if (KINDS_WITH_CHOICE.includes(kind)) return ["keep-assumption", "as-printed"];

  return FINDING_SEVERITIES[kind] === "assumption" || kind === "edited-text-retained"
    ? ["keep-assumption"]
    : ["as-printed"];
}

/**
 * The resolution of each kind that changes the meeting: the programme, a heading, a description.
 */
const CHANGING_RESOLUTIONS: Partial<Record<FindingKind, Resolution>> = {
  "plenary-meeting-assumed": "as-printed",
  "heading-differs": "keep-assumption",
  "description-differs": "keep-assumption",
};

/** Returns whether a resolution excludes content of the meeting. */
export function changesMeeting(kind: string, resolution: Resolution | null): boolean {
  return isFindingKind(kind) && resolution !== null && CHANGING_RESOLUTIONS[kind] === resolution;
}

function isFindingKind(kind: string): kind is FindingKind {
  return Object.hasOwn(FINDING_SEVERITIES, kind);
}
