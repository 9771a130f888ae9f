import { z } from "zod";
import { isDay } from "@/app/_vocabulary/instants";

/** A time on the meeting's clock, as a form and a command give it: `2023-05-30T10:00`. */
const wallClock = z
  .string({ error: "required" })
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: "wallClockInvalid" })
  .refine((typed) => isDay(typed.slice(0, 10)), { error: "wallClockInvalid" });

const meetingKey = z.string().min(1, { error: "required" }).max(100, { error: "tooLong" });

/**
 * Identifies a plenary meeting by its number within a meeting; a form gives its id too, because in a
 * draft the number may be that of another by now.
 */
const PlenaryMeetingNumber = z.object({
  meetingKey,
  number: z.coerce.number().int().min(1).max(1_000),
  plenaryMeetingId: z.uuid({ error: "notFound" }).optional(),
});

/** A plenary meeting and its new time on the meeting's clock. */
export const MovePlenaryMeeting = PlenaryMeetingNumber.extend({ start: wallClock, end: wallClock });
export type MovePlenaryMeeting = z.infer<typeof MovePlenaryMeeting>;

const clockTime = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid" });

const day = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .refine((typed) => isDay(typed), { error: "invalid" });

/** A plenary meeting and its new day and times, each in a field of its own. */
export const MovePlenaryMeetingForm = PlenaryMeetingNumber.extend({ day, start: clockTime, end: clockTime });

/** A new plenary meeting and its time on the meeting's clock. */
export const AddPlenaryMeeting = z.object({ meetingKey, start: wallClock, end: wallClock });
export type AddPlenaryMeeting = z.infer<typeof AddPlenaryMeeting>;

/** A new plenary meeting and its day and times, each in a field of its own. */
export const AddPlenaryMeetingForm = z.object({ meetingKey, day, start: clockTime, end: clockTime });

const optionalClockTime = z.union([z.literal(""), clockTime], { error: "invalid" }).default("");

/**
 * Plenary meetings by a pattern: on each day from the first to the last a morning and an afternoon
 * one; a half of the day without times has none. With `add` the plan of the signature `shown` is carried
 * out.
 */
export const AddPlenaryMeetings = z
  .object({
    meetingKey,
    firstDay: day,
    lastDay: day,
    morningStart: optionalClockTime,
    morningEnd: optionalClockTime,
    afternoonStart: optionalClockTime,
    afternoonEnd: optionalClockTime,
    /** a checkbox: absent from the form data if it is not ticked */
    weekends: z
      .string()
      .optional()
      .transform((typed) => typed !== undefined && typed !== ""),
    intent: z.enum(["show", "add"]).default("show"),
    shown: z.string().max(100_000).default(""),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
    if (input.firstDay > input.lastDay) refuse("lastDay", "daysReversed");
    for (const half of ["morning", "afternoon"] as const) {
      const [start, end] = [input[`${half}Start`], input[`${half}End`]];
      if ((start === "") !== (end === "")) refuse(start === "" ? `${half}Start` : `${half}End`, "required");
      else if (start !== "" && start >= end) refuse(`${half}End`, "plenaryMeetingEndsEarly");
    }
    if (input.morningStart === "" && input.afternoonStart === "") refuse("morningStart", "required");
    if (input.morningEnd !== "" && input.afternoonStart !== "" && input.afternoonStart < input.morningEnd)
      refuse("afternoonStart", "afternoonBeforeMorning");
  });
export type AddPlenaryMeetings = z.infer<typeof AddPlenaryMeetings>;

export const RemovePlenaryMeeting = PlenaryMeetingNumber;
export type RemovePlenaryMeeting = z.infer<typeof RemovePlenaryMeeting>;

export const RestoreRemovedPlenaryMeeting = z.object({ meetingKey, plenaryMeetingId: z.uuid({ error: "notFound" }) });
export type RestoreRemovedPlenaryMeeting = z.infer<typeof RestoreRemovedPlenaryMeeting>;

export const CancelPlenaryMeeting = PlenaryMeetingNumber;
export type CancelPlenaryMeeting = z.infer<typeof CancelPlenaryMeeting>;

export const RestorePlenaryMeeting = PlenaryMeetingNumber;
export type RestorePlenaryMeeting = z.infer<typeof RestorePlenaryMeeting>;
