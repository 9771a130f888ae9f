import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { MEETING_DESIGNATIONS } from "@/app/_vocabulary/meeting-ordinal";
import { STEP_CHECKS } from "@/app/_vocabulary/meeting-steps";
import {
  optionalNumber,
  perLocale,
  typedDay,
  typedLine,
  typedLocales,
  typedSeries,
  typedTimeZone,
} from "../meetings/typed-fields";

const meetingKey = z.string().min(1, { error: "required" }).max(100, { error: "tooLong" });

/** A meeting in the version that a form showed. */
const ofMeeting = { meetingKey, version: z.coerce.number().int().min(1) };

/** The particulars of a meeting. */
const particulars = {
  designation: z.enum(MEETING_DESIGNATIONS, { error: "invalid" }),
  ordinal: optionalNumber,
  resumed: optionalNumber,
  startsOn: typedDay,
  endsOn: typedDay,
  timeZone: typedTimeZone,
  ...perLocale("place"),
};

/** The longest meetings take some weeks. */
const MAX_DAYS = 200;

const areInOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const isNotTooLong = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  Date.parse(endsOn) - Date.parse(startsOn) < MAX_DAYS * 86_400_000;

/**
 * A new meeting. `meetingId` is its id, so that a form sent twice creates one; `body` the key of its body, or
 * `new`; `from` the key of the meeting that is cloned.
 */
export const CreateMeeting = z
  .object({
    meetingId: z.uuid({ error: "invalid" }),
    from: z.string().max(100).default(""),
    body: z.string({ error: "bodyRequired" }).min(1, { error: "bodyRequired" }).max(100),
    series: typedSeries,
    ...perLocale("body"),
    ...perLocale("organ"),
    ...particulars,
  })
  .refine(areInOrder, { error: "daysReversed", path: ["endsOn"] })
  .refine(isNotTooLong, { error: "daysTooMany", path: ["endsOn"] })
  .refine((input) => input.body !== "new" || input.series !== "", { error: "required", path: ["series"] })
  .refine((input) => input.body !== "new" || LOCALES.some((locale) => input[`body-${locale}`] !== ""), {
    error: "nameRequired",
    path: ["body-en"],
  });
export type CreateMeeting = z.infer<typeof CreateMeeting>;

/** Choices for plenary meetings outside new days: all move by the same days, or those outside are cancelled. */
export const PLENARY_MEETING_CHOICES = ["move", "cancel"] as const;

export const ChangeParticulars = z
  .object({
    ...ofMeeting,
    ...particulars,
    plenaryMeetings: z.enum(["", ...PLENARY_MEETING_CHOICES], { error: "invalid" }).default(""),
    reason: typedLine(1_000),
  })
  .refine(areInOrder, { error: "daysReversed", path: ["endsOn"] })
  .refine(isNotTooLong, { error: "daysTooMany", path: ["endsOn"] });
export type ChangeParticulars = z.infer<typeof ChangeParticulars>;

/** The names with which a form was opened. */
const openedNames = z
  .object({
    names: z.partialRecord(z.enum(LOCALES), z.string()),
    organNames: z.partialRecord(z.enum(LOCALES), z.string()),
  })
  .catch({ names: {}, organNames: {} });

/** The names of the body of a meeting and of the organ above it; `opened` are those that the form showed, as JSON. */
export const RenameBody = z
  .object({
    meetingKey,
    ...perLocale("body"),
    ...perLocale("organ"),
    opened: z
      .string()
      .max(20_000)
      .transform((json) => openedNames.parse(parseJson(json))),
  })
  .refine((input) => LOCALES.some((locale) => input[`body-${locale}`] !== ""), {
    error: "nameRequired",
    path: ["body-en"],
  });
export type RenameBody = z.infer<typeof RenameBody>;

const MeetingVersion = z.object(ofMeeting);

/** An announcement, with the languages in which the agenda is issued beside the one in which it was drafted. */
export const AnnounceMeeting = MeetingVersion.extend({ locales: typedLocales });
export type AnnounceMeeting = z.infer<typeof AnnounceMeeting>;

/** A step to the next status, with what its form showed and the person confirmed by name. */
const MeetingStepForm = MeetingVersion.extend({
  confirmed: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ticked) => STEP_CHECKS.filter((name) => [ticked].flat().includes(name))),
});

export const OpenMeeting = MeetingStepForm;
export type OpenMeeting = z.infer<typeof OpenMeeting>;

export const AdoptReport = MeetingStepForm;
export type AdoptReport = z.infer<typeof AdoptReport>;

export const ArchiveMeeting = MeetingStepForm;
export type ArchiveMeeting = z.infer<typeof ArchiveMeeting>;

/** `reason` says why the status is taken back. */
export const RevertStatus = z.object({
  ...ofMeeting,
  reason: typedLine(1_000).pipe(z.string().min(1, { error: "reasonRequired" })),
});
export type RevertStatus = z.infer<typeof RevertStatus>;

/** A change of the days of a public meeting; its reason is public, in the languages in which it is given. */
const scheduleChange = { ...ofMeeting, ...perLocale("reason", 1_000) };

export const PostponeMeeting = z.object(scheduleChange);
export type PostponeMeeting = z.infer<typeof PostponeMeeting>;

export const CancelMeeting = z.object(scheduleChange);
export type CancelMeeting = z.infer<typeof CancelMeeting>;

/** The days and the place to which a meeting moves. */
export const NewSchedule = z
  .object({
    ...ofMeeting,
    /** of a meeting of which a part was held, the day on which it resumes */
    startsOn: typedDay,
    endsOn: typedDay,
    timeZone: typedTimeZone,
    ...perLocale("place"),
    /** plenary meetings that would be outside the new days are cancelled */
    cancelOutside: z.literal(["", "yes"]).default(""),
    /** deadlines of documents that are ahead move by as many days as the first day */
    moveDeadlines: z.literal(["", "yes"]).default(""),
  })
  .refine(areInOrder, { error: "daysReversed", path: ["endsOn"] })
  .refine(isNotTooLong, { error: "daysTooMany", path: ["endsOn"] });
export type NewSchedule = z.infer<typeof NewSchedule>;

export const RescheduleMeeting = NewSchedule.and(z.object(perLocale("reason", 1_000)));
export type RescheduleMeeting = z.infer<typeof RescheduleMeeting>;

export const DeleteDraft = MeetingVersion;
export type DeleteDraft = z.infer<typeof DeleteDraft>;

export const RestoreDraft = z.object({ meetingKey });
export type RestoreDraft = z.infer<typeof RestoreDraft>;

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
