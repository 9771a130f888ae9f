import { describe, expect, test } from "vitest";
import { dayParts, placeEvents } from "@/components/organization-of-work/day-parts";

const ZONE = "Europe/Vienna";
const plenaryMeeting = (id: string, day: string, from: string, to: string) => ({
  id,
  day,
  startsAt: new Date(`${day}T${from}:00+02:00`),
  endsAt: new Date(`${day}T${to}:00+02:00`),
});

/** Prints each day: ids or `free`, with `lunch`, `break` or `no-break` between. */
const columns = (...plenaryMeetings: ReturnType<typeof plenaryMeeting>[]) =>
  [...dayParts(plenaryMeetings, ZONE).values()].map((parts) =>
    parts.map((part) => {
      if (part.kind === "plenary-meetings") return part.plenaryMeetings.map(({ id }) => id).join("+");
      return part.kind === "break" && part.isLunch ? "lunch" : part.kind;
    }),
  );

const [MON, TUE] = ["2023-05-29", "2023-05-30"];

describe("the rows of the days", () => {
  test("have simultaneous plenary meetings side by side, with the lunch break between", () => {
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

  test("are common to days that begin at slightly different times", () => {
    expect(columns(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("3", TUE, "09:30", "12:30"))).toEqual([
      ["1"],
      ["3"],
    ]);
  });

  test("have an empty cell on a day without a plenary meeting at that time", () => {
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

  test("have two that overlap on one day in one cell, and no lunch break at another time", () => {
    expect(
      columns(
        plenaryMeeting("1", MON, "09:00", "11:00"),
        plenaryMeeting("2", MON, "10:00", "11:00"),
        plenaryMeeting("3", MON, "11:15", "12:30"),
      ),
    ).toEqual([["1+2", "break", "3"]]);
  });

  test("have no break between consecutive plenary meetings", () => {
    expect(columns(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("2", MON, "13:00", "14:00"))).toEqual([
      ["1", "no-break", "2"],
    ]);
  });

  test("have one that ends past midnight as the last of its day", () => {
    const late = { ...plenaryMeeting("1", MON, "21:00", "23:00"), endsAt: new Date(`${TUE}T01:00:00+02:00`) };
    expect(columns(late, plenaryMeeting("2", TUE, "22:00", "23:00"))).toEqual([["1"], ["2"]]);
  });

  test("are empty without plenary meetings", () => {
    expect(columns()).toEqual([]);
  });
});

describe("the other events of a day", () => {
  const event = (title: string, at?: string) => ({
    title,
    during: at === undefined ? undefined : { startsAt: new Date(`${MON}T${at}:00+02:00`) },
  });
  const places = (...plenaryMeetings: ReturnType<typeof plenaryMeeting>[]) => {
    const parts = dayParts(plenaryMeetings, ZONE).get(MON) ?? [];
    const events = [
      event("holiday"),
      event("registration", "09:00"),
      event("side event", "13:15"),
      event("reception", "18:30"),
    ];
    return [...placeEvents(events, parts)].map(([count, placed]) => [count, placed.map(({ title }) => title)]);
  };

  test("stand before, between and after the plenary meetings, as they begin", () => {
    expect(places(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("2", MON, "15:00", "18:00"))).toEqual([
      [0, ["holiday", "registration"]],
      [1, ["side event"]],
      [3, ["reception"]],
    ]);
  });

  test("stand after the rows that only another day has", () => {
    expect(places(plenaryMeeting("1", MON, "10:00", "13:00"), plenaryMeeting("4", TUE, "15:00", "18:00"))).toEqual([
      [0, ["holiday", "registration"]],
      [1, ["side event", "reception"]],
    ]);
  });

  test("come first where there is no plenary meeting", () => {
    expect(places(plenaryMeeting("4", TUE, "15:00", "18:00"))).toEqual([
      [0, ["holiday", "registration", "side event", "reception"]],
    ]);
  });
});
