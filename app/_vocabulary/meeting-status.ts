/** The statuses of a meeting, in the order in which it passes through them. */
export const MEETING_STATUSES = ["draft", "announced", "in-session", "report-adopted", "archived"] as const;

export type MeetingStatus = (typeof MEETING_STATUSES)[number];
