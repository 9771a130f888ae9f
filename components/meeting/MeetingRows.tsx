import type { ListedMeeting } from "./MeetingList";

/** Meetings of one body, a line each. */
export function MeetingRows({ meetings }: { meetings: Pick<ListedMeeting, "key" | "href" | "ordinal" | "where">[] }) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <li key={meeting.key} className="grid gap-x-8 py-1.5 sm:grid-cols-[16rem_minmax(0,1fr)]">
          <a href={meeting.href}>{meeting.ordinal}</a>
          <span>{meeting.where}</span>
        </li>
      ))}
    </ul>
  );
}
