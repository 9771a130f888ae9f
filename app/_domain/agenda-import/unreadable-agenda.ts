import { DomainError } from "../errors";

/** The reasons for which a document is refused; each has its message under `findings.unreadable`. */
export const REASONS = ["no-title", "no-items", "no-body", "no-symbol", "no-dates"] as const;

export type Reason = (typeof REASONS)[number];

/** The document is no annotated provisional agenda, or none that can be stored. `line` counts from 1. */
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
