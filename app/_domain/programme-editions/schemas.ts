import { z } from "zod";
import { perLocale } from "../meetings/typed-fields";

const meetingKey = z.string().min(1, { error: "required" }).max(100, { error: "tooLong" });

/** An issue of the programme as a form showed it. */
export const IssueProgramme = z.object({
  meetingKey,
  /** of what the form showed: nothing else is issued */
  digest: z.string().max(64),
  /** why, for readers, calendars and e-mails */
  ...perLocale("reason"),
});
export type IssueProgramme = z.infer<typeof IssueProgramme>;

/** Changes of a programme that are discarded, as a page showed them. */
export const DiscardProgrammeChanges = z.object({ meetingKey, digest: z.string().max(64) });
export type DiscardProgrammeChanges = z.infer<typeof DiscardProgrammeChanges>;

export const RestoreDiscardedProgramme = z.object({ meetingKey });
export type RestoreDiscardedProgramme = z.infer<typeof RestoreDiscardedProgramme>;
