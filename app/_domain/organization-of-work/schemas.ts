import { z } from "zod";
import { isDay } from "@/app/_vocabulary/instants";

/** A time on the meeting's clock, as a form and a command give it: `2023-05-30T10:00`. */
const wallClock = z
  .string({ error: "required" })
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: "wallClockInvalid" })
  .refine((typed) => isDay(typed.slice(0, 10)), { error: "wallClockInvalid" });

/** Identifies a plenary meeting by its number within a meeting. */
const PlenaryMeetingNumber = z.object({
  meetingKey: z.string().min(1, { error: "required" }).max(100, { error: "tooLong" }),
  number: z.coerce.number().int().min(1).max(1_000),
});

/** A plenary meeting and its new time on the meeting's clock. */
export const MovePlenaryMeeting = PlenaryMeetingNumber.extend({ start: wallClock, end: wallClock });
export type MovePlenaryMeeting = z.infer<typeof MovePlenaryMeeting>;

const clockTime = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid" });

/** A plenary meeting and its new day and times, each in a field of its own. */
export const MovePlenaryMeetingForm = PlenaryMeetingNumber.extend({
  day: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .refine((typed) => isDay(typed), { error: "invalid" }),
  start: clockTime,
  end: clockTime,
});

export const CancelPlenaryMeeting = PlenaryMeetingNumber;
export type CancelPlenaryMeeting = z.infer<typeof CancelPlenaryMeeting>;

export const RestorePlenaryMeeting = PlenaryMeetingNumber;
export type RestorePlenaryMeeting = z.infer<typeof RestorePlenaryMeeting>;
