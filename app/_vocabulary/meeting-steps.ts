/** The operations that lead an announced meeting to its next status. */
export const MEETING_STEPS = ["open", "adoptReport", "archive"] as const;

export type MeetingStep = (typeof MEETING_STEPS)[number];

/** The questions to a conference officer before a step: each is confirmed by its name, or resolved first. */
export const STEP_CHECKS = [
  "agenda-changes",
  "programme-changes",
  "documents-reserved",
  "scheduled-issues",
  "silence-running",
  "agenda-not-adopted",
  "report-not-drafted",
  "draft-report-not-issued",
  "report-not-issued",
  "submissions-in-review",
  "findings-open",
] as const;

export type StepCheckName = (typeof STEP_CHECKS)[number];

/** The checks of each step, in the order in which they are shown. */
export const CHECKS_OF_STEP: Record<MeetingStep, readonly StepCheckName[]> = {
  open: ["agenda-changes", "programme-changes", "documents-reserved", "scheduled-issues", "silence-running"],
  adoptReport: [
    "agenda-not-adopted",
    "report-not-drafted",
    "draft-report-not-issued",
    "agenda-changes",
    "programme-changes",
    "scheduled-issues",
    "silence-running",
  ],
  archive: [
    "scheduled-issues",
    "silence-running",
    "report-not-issued",
    "agenda-changes",
    "programme-changes",
    "submissions-in-review",
    "findings-open",
  ],
};

/** The checks that a step cannot be confirmed over: an archived meeting has nothing that is still to happen. */
export const CONDITIONS_OF_STEP: Record<MeetingStep, readonly StepCheckName[]> = {
  open: [],
  adoptReport: [],
  archive: ["scheduled-issues", "silence-running"],
};
