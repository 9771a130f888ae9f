import { describe, expect, it } from "vitest";
import type { AgendaItem } from "@/app/_domain/agenda/queries";
import { checkProgramme } from "@/app/_domain/organization-of-work/check-programme";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { smallProgramme } from "../support/small-programme";

const item = (number: string, title: string, parentId?: string): AgendaItem => ({
  id: `item-${number}`,
  number,
  parentId,
  title,
  programmeTitle: title,
  heading: title,
  segment: undefined,
  annotatedWith: undefined,
  annotation: [],
  documentation: [],
  noDocumentExpected: false,
  locale: "en",
  changedAt: new Date(0),
});
const AGENDA = [item("1", "Opening"), item("2", "Matters"), item("3", "Adoption of the report")];
const FULL = [{ kind: "day-without", day: "2023-05-31" }];

/** Returns a programme whose third plenary meeting is in the afternoon of the second day. */
function programme(change: (work: OrganizationOfWork) => void = () => {}): OrganizationOfWork {
  const work = smallProgramme();
  change(work);
  return work;
}
const at = (each: PlenaryMeeting, from: string, until: string) => {
  each.startsAt = new Date(from);
  each.endsAt = new Date(until);
};
const entry = (number: string) => ({
  ...smallProgramme().plenaryMeetings[0]!.entries[0]!,
  itemId: `item-${number}`,
  item: number,
});

describe("the checks of a programme", () => {
  it("find nothing in one that is complete", () => {
    expect(checkProgramme(programme(), AGENDA)).toEqual([]);
  });

  it("find an item that is never scheduled, with the plenary meeting that takes up the one before it", () => {
    const agenda = [...AGENDA.slice(0, 2), item("2 (a)", "Part", "item-2"), item("4", "Other"), ...AGENDA.slice(2)];
    expect(checkProgramme(programme(), agenda)).toEqual([{ kind: "item-never-scheduled", item: "4", number: 2 }]);
  });

  it("find the sub-items that are missing where others are scheduled, and an item instead of all its sub-items", () => {
    const agenda = [...AGENDA, item("5", "Five"), item("5 (a)", "A", "item-5"), item("5 (b)", "B", "item-5")];
    expect(checkProgramme(programme(), agenda)).toEqual([{ kind: "item-never-scheduled", item: "5", number: 3 }]);
    const withPart = programme(({ plenaryMeetings }) => plenaryMeetings[1]!.entries.push(entry("5 (a)")));
    expect(checkProgramme(withPart, agenda)).toEqual([{ kind: "item-never-scheduled", item: "5 (b)", number: 3 }]);
  });

  it("find an item that a plenary meeting has twice, and do not mind it in two", () => {
    const twice = programme(({ plenaryMeetings }) => {
      plenaryMeetings[0]!.entries.push(entry("1"));
      plenaryMeetings[1]!.entries.push(entry("1"));
    });
    expect(checkProgramme(twice, AGENDA)).toEqual([{ kind: "item-twice", item: "1", number: 1 }]);
  });

  it.each([
    "Adoption of the report",
    "Adoption du rapport",
    "Aprobación del informe",
    "Утверждение доклада",
    "通过会议报告",
    "اعتماد التقرير",
  ])("find that the report is not adopted last: %s", (title) => {
    const agenda = [...AGENDA.slice(0, 2), item("3", title)];
    const work = programme(({ plenaryMeetings }) => plenaryMeetings[2]!.entries.push(entry("2")));
    expect(checkProgramme(work, agenda)).toEqual([{ kind: "report-not-last", item: "3", number: 3 }]);
  });

  it("find plenary meetings outside the days, overlapping and too long, and days without any", () => {
    const outside = programme(({ meeting }) => {
      meeting.startsOn = "2023-05-30";
      meeting.endsOn = "2023-05-31";
    });
    expect(checkProgramme(outside, AGENDA)).toEqual([
      { kind: "outside-days", number: 1 },
      { kind: "outside-days", number: 2 },
      ...FULL,
    ]);
    const work = programme(({ plenaryMeetings: [, second] }) => at(second!, "2023-05-29T10:00Z", "2023-05-29T13:30Z"));
    expect(checkProgramme(work, AGENDA)).toEqual([
      { kind: "overlap", number: 2, other: 1 },
      { kind: "too-long", number: 2 },
    ]);
  });

  it("find more than two on a day; cancelled ones, weekends and official holidays do not count", () => {
    const work = programme(({ plenaryMeetings }) => {
      for (const [index, each] of plenaryMeetings.entries()) {
        each.day = "2023-05-29";
        at(each, `2023-05-29T${8 + 3 * index}:00Z`.replace("T8", "T08"), `2023-05-29T${11 + 3 * index}:00Z`);
      }
    });
    expect(checkProgramme(work, AGENDA)).toEqual([
      { kind: "too-many-on-day", day: "2023-05-29", count: 3, number: 3 },
      { kind: "day-without", day: "2023-05-30" },
    ]);
    work.plenaryMeetings[1]!.cancelledAt = new Date();
    work.meeting.startsOn = "2023-05-27";
    work.events.push({
      id: "e",
      kind: "holiday",
      day: "2023-05-30",
      during: undefined,
      title: { text: "Holiday", locale: "en" },
      room: undefined,
      sequence: 0,
      changedAt: undefined,
      cancelledAt: undefined,
    });
    expect(checkProgramme(work, AGENDA)).toEqual([{ kind: "item-never-scheduled", item: "2", number: 1 }]);
  });

  it("find everything missing in an empty one", () => {
    const empty = programme((work) => {
      work.plenaryMeetings = [];
    });
    expect(checkProgramme(empty, AGENDA.slice(0, 1))).toEqual([
      { kind: "day-without", day: "2023-05-29" },
      { kind: "day-without", day: "2023-05-30" },
      { kind: "item-never-scheduled", item: "1" },
    ]);
  });
});
