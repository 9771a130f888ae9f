import { DomainError } from "../errors";

/** Why a text cannot be read as an annotated provisional agenda; each has its words under `findings.unreadable`. */
export const REASONS = [
  "not-text",
  "no-title",
  "no-agenda",
  "no-annotations",
  "no-organization-of-work",
  "heading-twice",
  "headings-out-of-order",
  "masthead-line-unknown",
  "masthead-line-twice",
  "no-working-group",
  "no-place-and-dates",
  "no-ordinal",
  "no-symbol",
  "no-items",
  "agenda-line-unknown",
  "item-twice",
  "sub-item-without-item",
  "date-does-not-exist",
  "text-before-item",
  "annotation-of-unknown-item",
  "annotation-twice",
  "documentation-twice",
  "document-twice",
  "footnote-without-text",
  "footnote-not-called",
  "footnote-twice",
  "footnote-called-twice",
  "footnote-out-of-place",
  "row-unknown",
  "row-before-day",
  "row-before-time",
  "row-of-unknown-item",
  "row-twice",
  "time-does-not-exist",
  "sittings-out-of-order",
  "day-twice",
  "day-without-time",
  "meeting-differs",
  "structure-differs",
] as const;

export type Reason = (typeof REASONS)[number];

/** The text cannot be read, and nothing of it was taken in. `line` counts from 1. */
export class UnreadableAgenda extends DomainError {
  readonly line: number;
  readonly why: Reason;

  constructor(line: number, why: Reason, what = "") {
    super("invalid", "unreadableAgenda", { params: { line, why, what: shortened(what) } });
    this.name = "UnreadableAgenda";
    this.line = line;
    this.why = why;
  }
}

/** As much of a line as tells which one it is. */
export function shortened(text: string): string {
  const characters = [...text.trim()];

  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : characters.join("");
}
