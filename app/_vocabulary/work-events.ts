/** Entries of the organization of work that are no plenary meetings and have no number. */
export const WORK_EVENT_KINDS = ["informal-meeting", "side-event", "holiday"] as const;

export type WorkEventKind = (typeof WORK_EVENT_KINDS)[number];
