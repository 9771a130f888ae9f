import { z } from "zod";
import { isDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { WORK_EVENT_KINDS } from "@/app/_vocabulary/work-events";
import { perLocale, textsOf } from "../meetings/typed-fields";

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
 * one; a half of the day without times has none. With `add` or `issue` the plan of the signature
 * `shown` is carried out.
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
    intent: z.enum(["show", "add", "issue"]).default("show"),
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

const id = z.uuid({ error: "notFound" });

/** One value or several: a form sends a list if several boxes are ticked, nothing if none is. */
const ids = z
  .union([id, z.array(id)])
  .default([])
  .transform((typed) => [typed].flat());

/** The `sequence` of a plenary meeting that a form showed. */
const sequence = z.coerce.number().int().min(0);

/** The agenda items of a plenary meeting, as their boxes are ticked. */
export const AssignItems = PlenaryMeetingNumber.extend({ sequence, items: ids });
export type AssignItems = z.infer<typeof AssignItems>;

/** Steps of an entry within its plenary meeting. */
export const ENTRY_STEPS = ["up", "down"] as const;

/** Before or after another entry, or at the end of a plenary meeting. */
export const ENTRY_PLACES = ["before", "after", "into"] as const;

/** A move of an entry by a step, or to a place; `at` is the id of the other entry or the plenary meeting. */
export const MoveEntry = z.object({
  meetingKey,
  entryId: id,
  step: z.enum(ENTRY_STEPS).optional(),
  place: z.enum(ENTRY_PLACES).optional(),
  at: id.optional(),
});
export type MoveEntry = z.infer<typeof MoveEntry>;

export const RemoveEntry = z.object({ meetingKey, entryId: id });
export type RemoveEntry = z.infer<typeof RemoveEntry>;

/** `removal`: the id of the change that removed them. */
export const RestoreEntries = z.object({ meetingKey, removal: id });
export type RestoreEntries = z.infer<typeof RestoreEntries>;

type EntryArrangement =
  | { change: "remove"; entryId: string }
  | ({ change: "move"; entryId: string } & Pick<MoveEntry, "step" | "place" | "at">);

/**
 * The form of the entries. `arrange` is the value of the button that was pressed: `up ENTRY`,
 * `before OTHER ENTRY`, `into PLENARY_MEETING ENTRY`, `remove ENTRY`; `open` the number of the plenary
 * meeting whose items stay open.
 */
export const ArrangeEntriesForm = z.object({
  meetingKey,
  open: z.coerce.number().int().min(0).default(0),
  arrange: z.string().transform((pressed, context): EntryArrangement => {
    const [change = "", ...typed] = pressed.split(" ");
    const arrangement = typed.every((each) => id.safeParse(each).success) && entryArrangementOf(change, typed);
    if (arrangement) return arrangement;
    context.addIssue({ code: "custom", message: "notFound" });
    return z.NEVER;
  }),
});

function entryArrangementOf(change: string, [first, second]: string[]): EntryArrangement | undefined {
  if (!first) return undefined;
  if (change === "remove") return { change, entryId: first };
  const step = ENTRY_STEPS.find((each) => each === change);
  if (step) return { change: "move", entryId: first, step };
  const place = ENTRY_PLACES.find((each) => each === change);

  return place && second ? { change: "move", entryId: second, place, at: first } : undefined;
}

/** The wording of an entry in its languages; without `entryId` a new note. */
export const WriteNote = PlenaryMeetingNumber.extend({
  sequence,
  entryId: z.union([z.literal("").transform(() => undefined), id]).optional(),
  ...perLocale("text"),
});
export type WriteNote = z.infer<typeof WriteNote>;

/**
 * An entry of the programme that is no plenary meeting: its day and times, each in a field of its own;
 * without times it takes the whole day.
 */
const event = {
  meetingKey,
  kind: z.enum(WORK_EVENT_KINDS, { error: "invalid" }),
  day,
  start: optionalClockTime,
  end: optionalClockTime,
  ...perLocale("title"),
  ...perLocale("room"),
};

type TypedEvent = { start: string; end: string } & { [Name in `title-${Locale}`]: string };

function checkEvent(input: TypedEvent, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
  if ((input.start === "") !== (input.end === "")) refuse(input.start === "" ? "start" : "end", "required");
  else if (input.start !== "" && input.start >= input.end) refuse("end", "endsEarly");
  if (LOCALES.every((locale) => input[`title-${locale}`] === "")) refuse("title-en", "required");
}

export const AddEvent = z.object(event).superRefine(checkEvent);
export type AddEvent = z.infer<typeof AddEvent>;

export const ChangeEvent = z.object({ ...event, eventId: id, sequence }).superRefine(checkEvent);
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const CancelEvent = z.object({ meetingKey, eventId: id });
export type CancelEvent = z.infer<typeof CancelEvent>;

export const RestoreEvent = CancelEvent;
export type RestoreEvent = z.infer<typeof RestoreEvent>;

/**
 * The room of a plenary meeting in its languages, or of the whole meeting where none is named; the
 * version that the form showed is its sequence, or that of the meeting.
 */
export const ChangeRoom = z.object({
  meetingKey,
  plenaryMeetingId: z.union([z.literal("").transform(() => undefined), id]).optional(),
  version: z.coerce.number().int().min(0),
  ...perLocale("room"),
});
export type ChangeRoom = z.infer<typeof ChangeRoom>;

/** A request to issue a change at once, with the reason for readers; none where no language has one. */
export interface IssueRequest {
  isIssuedNow: boolean;
  reasons: LocalizedText;
}

/** Adds to a form the fields of a reason in each language, and the button by which its change is issued at once. */
export function withIssue<S extends z.ZodType>(schema: S) {
  return z.intersection(
    schema,
    z.object({ issue: z.string().optional(), ...perLocale("reason") }).transform(
      ({ issue, ...typed }): IssueRequest => ({
        isIssuedNow: issue === "now",
        reasons: textsOf("reason", typed),
      }),
    ),
  );
}
