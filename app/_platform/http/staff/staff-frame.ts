import "server-only";
import type { Context } from "@/app/_domain/context";
import { listNearestMeetings } from "@/app/_domain/meetings/archive-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { savedForm } from "../forms/saved-form";
import { orNotFound } from "../not-found";
import { listStaffSections } from "./sections";

/** The meetings in progress and to come, and those that are over, to which the frame leads. */
const NEAREST = 6;

/**
 * Returns what the frame of a staff page shows: the viewer, their sections, the nearest meetings, and their saved form.
 */
export async function getStaffFrame(
  context: Pick<Context, "db" | "now"> & { viewer: AccountViewer },
  locale: Locale,
  meetingKey?: string,
) {
  const { viewer } = context;
  const meetings = await listNearestMeetings(context, NEAREST);

  return {
    viewer,
    sections: listStaffSections(viewer, locale, meetingKey),
    meetings: meetings.map((meeting) => ({
      meeting,
      sections: listStaffSections(viewer, locale, meeting.key).filter(({ ofMeeting }) => ofMeeting),
    })),
    savedForm: await savedForm(),
  };
}

/** Returns the same for a page about a meeting, with the meeting. Not found where the viewer may not read it. */
export async function getMeetingFrame(
  context: Pick<Context, "db" | "now"> & { viewer: AccountViewer },
  locale: Locale,
  meetingKey: string,
) {
  const [meeting, frame] = await Promise.all([
    orNotFound(getMeeting(context, meetingKey)),
    getStaffFrame(context, locale, meetingKey),
  ]);

  return { ...frame, locale, meeting };
}
