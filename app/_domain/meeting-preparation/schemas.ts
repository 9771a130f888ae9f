import { z } from "zod";

/** A meeting in the version that a form showed. */
const MeetingVersion = z.object({
  meetingKey: z.string().min(1, { error: "required" }).max(100, { error: "tooLong" }),
  version: z.coerce.number().int().min(1),
});

export const AnnounceMeeting = MeetingVersion;
export type AnnounceMeeting = z.infer<typeof AnnounceMeeting>;
