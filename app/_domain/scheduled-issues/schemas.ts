import { z } from "zod";
import { isDay } from "@/app/_vocabulary/instants";

/** The time of an issue on the clock of the meeting, its day and its hour in a field each. */
export const ScheduledTime = z.object({
  issueDay: z.string({ error: "required" }).trim().min(1, { error: "required" }).refine(isDay, { error: "dayInvalid" }),
  issueTime: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid" }),
});
export type ScheduledTime = z.infer<typeof ScheduledTime>;

/** The button of a scheduled issue that cancels it, or removes the report that it was not carried out. */
export const CancelScheduledIssue = z
  .object({
    meetingKey: z.string().min(1, { error: "required" }).max(100),
    cancelSchedule: z.uuid({ error: "invalid" }),
  })
  .transform(({ meetingKey, cancelSchedule: id }) => ({ meetingKey, id }));
export type CancelScheduledIssue = z.infer<typeof CancelScheduledIssue>;
