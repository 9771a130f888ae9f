import { DomainError } from "../errors";

/** The reasons for which a text is refused; each has its message under `findings.unreadable`. */
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
  "plenary-meetings-out-of-order",
  "day-twice",
  "day-without-time",
  "meeting-differs",
  "structure-differs",
] as const;

export type Reason = (typeof REASONS)[number];

/** The text is not a readable annotated provisional agenda. `line` counts from 1. */
export class UnreadableAgenda extends DomainError {
  readonly line: number;
  readonly reason: Reason;

  constructor(line: number, reason: Reason, detail = "") {
    super("invalid", "unreadableAgenda", { params: { line, why: reason, what: truncate(detail) } });
    this.name = "UnreadableAgenda";
    this.line = line;
    this.reason = reason;
  }
}

/** Truncates a line to the 80 characters that identify it. */
export function truncate(text: string): string {
  const characters = [...text.trim()];

  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : characters.join("");
}
