import { describe, expect, test } from "vitest";
import { dayParts } from "@/components/organization-of-work/day-parts";

const ZONE = "Europe/Vienna";
const plenaryMeeting = (id: string, day: string, from: string, to: string) => ({
  id,
  day,
  startsAt: new Date(`${day}T${from}:00+02:00`),
  endsAt: new Date(`${day}T${to}:00+02:00`),
});

/** Each day as words: what is held or `free`, between that `lunch`, `break` or `no-break`. */
const columns = (...plenaryMeetings: ReturnType<typeof plenaryMeeting>[]) =>
  [...dayParts(plenaryMeetings, ZONE).values()].map((parts) =>
    parts.map((part) => {
      if (part.kind === "sittings") return part.ids.join("+");
      return part.kind === "break" && part.lunch ? "lunch" : part.kind;
    }),
  );

const [MON, TUE] = ["2023-05-29", "2023-05-30"];

describe("the rows of the days", () => {
  test("hold what is at one time side by side, with the lunch break between", () => {
    expect(
      columns(
        plenaryMeeting("1", MON, "10:00", "13:00"),
        plenaryMeeting("2", MON, "15:00", "18:00"),
        plenaryMeeting("3", TUE, "10:00", "13:00"),
        plenaryMeeting("4", TUE, "15:00", "18:00"),
      ),
    ).toEqual([
      ["1", "lunch", "2"],
      ["3", "lunch", "4"],
    ]);
  });

  test("keep one row where a day begins a little earlier", () => {
    expect(columns(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("3", TUE, "09:30", "12:30"))).toEqual([
      ["1"],
      ["3"],
    ]);
  });

  test("leave a place empty where a day has nothing then", () => {
    expect(
      columns(
        plenaryMeeting("1", MON, "15:00", "18:00"),
        plenaryMeeting("2", TUE, "10:00", "13:00"),
        plenaryMeeting("3", TUE, "15:00", "18:00"),
      ),
    ).toEqual([
      ["free", "no-break", "1"],
      ["2", "lunch", "3"],
    ]);
  });

  test("put two that overlap on one day into one place, and call no break lunch that is none", () => {
    expect(
      columns(
        plenaryMeeting("1", MON, "09:00", "11:00"),
        plenaryMeeting("2", MON, "10:00", "11:00"),
        plenaryMeeting("3", MON, "11:15", "12:30"),
      ),
    ).toEqual([["1+2", "break", "3"]]);
  });

  test("know no break where one follows another at once", () => {
    expect(columns(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("2", MON, "13:00", "14:00"))).toEqual([
      ["1", "no-break", "2"],
    ]);
  });

  test("take a sitting past midnight as the last of its day", () => {
    const late = { ...plenaryMeeting("1", MON, "21:00", "23:00"), endsAt: new Date(`${TUE}T01:00:00+02:00`) };
    expect(columns(late, plenaryMeeting("2", TUE, "22:00", "23:00"))).toEqual([["1"], ["2"]]);
  });

  test("are none without plenary meetings", () => {
    expect(columns()).toEqual([]);
  });
});
