import type { Meeting } from "@/app/_domain/meetings/queries";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";

const MEETING: Meeting = {
  id: "meeting",
  key: "wg9-2023",
  body: {
    key: "wg9",
    symbolSeries: "TEST/WG.9",
    names: { en: "Group", zh: "工作组" },
    organNames: { en: "Conference" },
  },
  year: 2023,
  ordinal: 3,
  resumed: null,
  designation: "meeting",
  startsOn: "2023-05-29",
  endsOn: "2023-05-30",
  timeZone: "Europe/Vienna",
  places: { en: "Vienna" },
  status: "announced",
  scheduleStatus: "scheduled",
  scheduleChange: null,
  createdAt: new Date("2023-03-01T00:00:00Z"),
  versions: [],
  original: undefined,
  treaty: undefined,
};

function plenaryMeeting(number: number, day: string, from: string, until: string, title: string): PlenaryMeeting {
  return {
    id: `plenary-meeting-${number}`,
    number,
    day,
    startsAt: new Date(`${day}T${from}:00Z`),
    endsAt: new Date(`${day}T${until}:00Z`),
    sequence: 0,
    changedAt: undefined,
    textsChangedAt: undefined,
    movedAt: undefined,
    cancelledAt: undefined,
    room: undefined,
    entries: [
      {
        id: `entry-${number}`,
        itemId: `item-${number}`,
        item: String(number),
        title,
        locale: "en",
        printed: { text: title, locale: "en" },
        continued: false,
      },
    ],
  };
}

/**
 * Returns a programme of two days in Vienna (UTC+2), with two plenary meetings on the first and one
 * on the second.
 */
export function smallProgramme(): OrganizationOfWork {
  return {
    meeting: { ...MEETING },
    room: undefined,
    plenaryMeetings: [
      plenaryMeeting(1, "2023-05-29", "08:00", "11:00", "Opening"),
      plenaryMeeting(2, "2023-05-29", "13:00", "16:00", "Matters"),
      plenaryMeeting(3, "2023-05-30", "08:00", "11:00", "Report"),
    ],
    events: [],
    hasAssumption: false,
  };
}
