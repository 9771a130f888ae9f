/** The organs that decide on a meeting: the extended Bureau between meetings, or the body itself. */
export const DECISION_MAKERS = ["extended-bureau", "body"] as const;

export type DecisionMaker = (typeof DECISION_MAKERS)[number];

/** How a decision is taken. */
export const DECISION_PROCEDURES = ["silence", "meeting", "consensus", "acclamation", "vote"] as const;

export type DecisionProcedure = (typeof DECISION_PROCEDURES)[number];

/** The parts of a meeting that a decision fixes. */
export const DECISION_SUBJECTS = [
  "dates",
  "format",
  "topics",
  "provisional-agenda",
  "programme",
  "documents",
  "other",
] as const;

export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

/** The most characters of the text of a decision in one language. */
export const MAX_DECISION_LENGTH = 4_000;
