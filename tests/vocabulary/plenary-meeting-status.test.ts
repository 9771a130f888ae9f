import { describe, expect, it } from "vitest";
import { plenaryMeetingStatuses } from "@/app/_vocabulary/plenary-meeting-status";

const plenaryMeeting = (id: string, startsAt: string, endsAt: string, cancelledAt?: Date) => ({
  id,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  cancelledAt,
});
const PROGRAMME = [
  plenaryMeeting("first", "2023-05-29T08:00:00Z", "2023-05-29T11:00:00Z"),
  plenaryMeeting("second", "2023-05-29T13:00:00Z", "2023-05-29T16:00:00Z"),
  plenaryMeeting("cancelled", "2023-05-30T08:00:00Z", "2023-05-30T11:00:00Z", new Date("2023-05-01")),
  plenaryMeeting("last", "2023-05-30T13:00:00Z", "2023-05-30T16:00:00Z"),
];

function at(instant: string) {
  const { statusOf, until } = plenaryMeetingStatuses(PROGRAMME, new Date(instant));
  const marks = PROGRAMME.flatMap(({ id }) => (statusOf(id) ? [`${id} ${statusOf(id)}`] : []));

  return [...marks, until?.toISOString()];
}

describe("the status of plenary meetings", () => {
  it("is undefined until a day before the first, which is then next", () => {
    expect(at("2023-05-20T08:00:00Z")).toEqual(["2023-05-28T08:00:00.001Z"]);
    expect(at("2023-05-28T08:00:00.001Z")).toEqual(["first next", "2023-05-29T08:00:00.000Z"]);
  });

  it("is now from start to end, to the instant", () => {
    expect(at("2023-05-29T07:59:59.999Z")[0]).toBe("first next");
    expect(at("2023-05-29T08:00:00Z")).toEqual(["first now", "second next", "2023-05-29T11:00:00.000Z"]);
    expect(at("2023-05-29T11:00:00Z").slice(0, -1)).toEqual(["second next"]);
  });

  it("ignores cancelled ones", () => {
    expect(at("2023-05-29T17:00:00Z").slice(0, -1)).toEqual(["last next"]);
    expect(at("2023-05-30T09:00:00Z").slice(0, -1)).toEqual(["last next"]);
  });

  it("no longer changes after the last one", () => {
    expect(at("2023-05-30T16:00:00Z")).toEqual([undefined]);
    expect(plenaryMeetingStatuses([], new Date("2023-05-29T08:00:00Z")).until).toBeUndefined();
  });
});
