import type { Context } from "@/app/_domain/context";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import { createMeeting } from "@/app/_domain/meeting-preparation/create-meeting";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { CreateMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { addDays } from "@/app/_vocabulary/countdown";
import { type Day, dayOf, weekdayOf } from "@/app/_vocabulary/instants";
import { fieldsOf, readComingMeetingTexts } from "./coming-meeting-texts";
import { continueComingMeeting } from "./continue-coming-meeting";
import { prepareComingMeeting } from "./prepare-coming-meeting";
import { SAMPLE_MEETING } from "./sample-data";
import { sampleViewer } from "./sample-viewer";

/** The id of the coming meeting, so that a load which is continued creates no second one. */
const COMING_MEETING_ID = "5a3b1e00-0000-4000-8000-000000000010";

const WEDNESDAY = 3;

/**
 * Loads an invented meeting that is about three weeks away, of an invented body: cloned from the
 * sample meeting, announced, and changed since. The secretariat's sample account does it all, by
 * the operations of its pages. Continues where an earlier run broke off.
 *
 * @returns the key of the meeting.
 */
export async function loadComingMeeting(context: Context): Promise<string> {
  const secretariat = { ...context, viewer: await sampleViewer(context, "secretariat@example.org") };
  const texts = await readComingMeetingTexts();
  const { timeZone, places } = await getMeeting(secretariat, SAMPLE_MEETING);
  const startsOn = firstDay(dayOf(context.now(), timeZone));
  const { meetingKey } = await createMeeting(
    secretariat,
    CreateMeeting.parse({
      meetingId: COMING_MEETING_ID,
      from: SAMPLE_MEETING,
      body: "new",
      series: texts.series,
      ...fieldsOf("body", texts.body),
      ...fieldsOf("organ", texts.organ),
      ...fieldsOf("place", places),
      designation: "meeting",
      startsOn,
      endsOn: addDays(startsOn, 1),
      timeZone,
    }),
  );
  if ((await getMeetingToManage(secretariat, meetingKey)).status === "draft") {
    await prepareComingMeeting(secretariat, meetingKey, texts);
    const { version } = await getMeetingToManage(secretariat, meetingKey);
    await announceMeeting(secretariat, { meetingKey, version });
  }
  await continueComingMeeting(secretariat, meetingKey, texts);

  return meetingKey;
}

/** Returns the first Wednesday that is at least eighteen days away. */
function firstDay(today: Day): Day {
  const earliest = addDays(today, 18);

  return addDays(earliest, (WEDNESDAY - weekdayOf(earliest) + 7) % 7);
}
