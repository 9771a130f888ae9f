import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Calendar, type CalendarEvent, writeCalendar } from "@/app/_formats/calendar";
import { eventsOf, faultsOf, instantsOf, readCalendar } from "./read-calendar";

const en = (text: string) => ({ text, language: "en" });
const EVENT: CalendarEvent = {
  uid: "one@meetings.example.org",
  sequence: 2,
  changedAt: new Date("2027-01-05T12:00:00.700Z"),
  during: { startsAt: new Date("2027-03-29T08:00:00Z"), endsAt: new Date("2027-03-29T11:00:00Z") },
  cancelled: false,
  busy: true,
  summary: en("1st plenary meeting"),
  description: en("Opening"),
  location: en("Vienna"),
  categories: [en("Group")],
  url: "https://meetings.example.org/en/meetings/wg2-2027/programme#plenary-meeting-1",
};

const calendarOf = (events: Partial<CalendarEvent>[], about: Partial<Calendar> = {}) =>
  writeCalendar({
    producer: "-//meetings.example.org//Meeting portal//EN",
    name: en("Group, Vienna"),
    description: en("Organization of work"),
    url: "https://meetings.example.org/en/meetings/wg2-2027/programme",
    source: "https://meetings.example.org/en/meetings/wg2-2027/programme.ics",
    timeZone: "Europe/Vienna",
    events: events.map((event) => ({ ...EVENT, ...event })),
    ...about,
  });

describe("a calendar", () => {
  it("is read as it was written, also when another program has written it again", () => {
    const text = calendarOf([{}, { uid: "two@meetings.example.org", cancelled: true, busy: false }]);
    expect(faultsOf(text)).toEqual([]);
    const read = ICAL.parse(text);
    expect(ICAL.parse(ICAL.stringify(read))).toEqual(read);
    const [first, second] = eventsOf(text);
    expect(first).toMatchObject({ uid: EVENT.uid, sequence: 2, summary: EVENT.summary.text, location: "Vienna" });
    expect(first?.component.getFirstPropertyValue("url")).toBe(EVENT.url);
    expect(first?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(first?.component.getFirstPropertyValue("transp")).toBe("OPAQUE");
    expect(second?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(second?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  it("has its name, source and refresh interval, in both spellings", () => {
    const read = readCalendar(calendarOf([{}]));
    const value = (name: string) => String(read.getFirstPropertyValue(name));
    expect(value("version")).toBe("2.0");
    // ical.js knows neither property, and leaves the escapes.
    expect(value("name")).toBe("Group\\, Vienna");
    expect(value("x-wr-calname")).toBe("Group\\, Vienna");
    expect(value("source")).toBe("https://meetings.example.org/en/meetings/wg2-2027/programme.ics");
    expect(value("refresh-interval")).toBe("PT1H");
    expect(value("x-wr-timezone")).toBe("Europe/Vienna");
    expect(read.getFirstProperty("method")).toBeNull();
    expect(read.getFirstProperty("name")?.getParameter("language")).toBe("en");
  });

  it("has the time of its revision in UTC, and the same each time", () => {
    const text = calendarOf([{}]);
    expect(text).toContain("\r\nDTSTAMP:20270105T120000Z\r\n");
    expect(text.match(/\r\nLAST-MODIFIED:20270105T120000Z\r\n/g)).toHaveLength(2);
    expect(calendarOf([{}])).toBe(text);
  });

  it("has all-day events that include the last day", () => {
    const text = calendarOf([{ during: { first: "2027-02-27", last: "2027-02-28" } }]);
    expect(text).toContain("\r\nDTSTART;VALUE=DATE:20270227\r\nDTEND;VALUE=DATE:20270301\r\n");
    expect(eventsOf(text)[0]?.startDate.isDate).toBe(true);
  });
});

describe("a text in a calendar", () => {
  const WILD = [
    "]]><script>alert(1)</script>",
    "one\r\nBEGIN:VEVENT\r\nUID:forged\r\nEND:VEVENT",
    "one\rBEGIN:VALARM\nACTION:X\u2028END:VALARM",
    'commas, semicolons; colons: back\\slash \\n "quoted" ^n',
    "工作组".repeat(1_700),
    "الفريق العامل 👩‍👩‍👧‍👦 ".repeat(200),
    "x".repeat(5_000),
    "half \ud83d a pair, NUL \u0000 and \u001b[31m",
    "",
    " ends in space ",
  ];

  it.each(WILD)("stays one value in one event: %j", (wild) => {
    const text = calendarOf(
      [{ summary: en(wild), description: en(wild), location: en(wild), categories: [en(wild)] }],
      {
        name: en(wild),
        description: en(wild),
        producer: wild,
      },
    );
    expect(faultsOf(text)).toEqual([]);
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
    const read = wild
      .toWellFormed()
      .replace(/\r\n?|\u2028/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out
      .replace(/[\u0000\u001b]/g, "");
    const [event] = eventsOf(text);
    expect([event?.summary, event?.description, event?.location]).toEqual([read, read, read]);
    // ical.js does not know NAME (RFC 7986), and leaves the escapes.
    const name = String(readCalendar(text).getFirstPropertyValue("name"));
    expect(name.replace(/\\([\\;,n])/g, (_, mark) => (mark === "n" ? "\n" : mark))).toBe(read);
    expect(ICAL.parse(ICAL.stringify(ICAL.parse(text)))).toEqual(ICAL.parse(text));
  });

  it("cannot break out of an address: it is rejected or encoded", () => {
    expect(() => calendarOf([{ url: "no address" }])).toThrow(TypeError);
    const text = calendarOf([{ url: "https://example.org/a b,c;d\r\nX-FORGED:1" }]);
    expect(faultsOf(text)).toEqual([]);
    expect(text).not.toMatch(/^X-FORGED/m);
    expect(eventsOf(text)[0]?.component.getFirstPropertyValue("url")).toBe("https://example.org/a%20b,c;dX-FORGED:1");
  });
});

describe("a time on the clock of a zone", () => {
  const ZONES = [
    ...["Europe/Vienna", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"],
    ...["Asia/Kathmandu", "Africa/Nairobi", "Pacific/Apia", "America/Santiago", "UTC"],
  ];

  it.each(ZONES)("is the same instant by the calendar's own definition of %s", (zone) => {
    const hours = Array.from({ length: 365 }, (_, day) => Date.UTC(2027, 0, 1, (day * 7) % 24) + day * 86_400_000);
    const events = hours.map((start) => ({
      during: { startsAt: new Date(start), endsAt: new Date(start + 3 * 3_600_000) },
    }));
    const text = calendarOf(events, { timeZone: zone });
    expect(faultsOf(text)).toEqual([]);
    expect(eventsOf(text).map(instantsOf)).toEqual(
      hours.map((start) => [new Date(start).toISOString(), new Date(start + 3 * 3_600_000).toISOString()]),
    );
  });

  it("is right on the days on which clocks change, in whatever zone the portal runs", () => {
    const during = (startsAt: string, endsAt: string) => ({
      during: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    });
    const vienna = [
      during("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
      during("2027-03-28T08:00:00Z", "2027-03-28T11:00:00Z"),
      during("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"),
      during("2027-10-31T09:00:00Z", "2027-10-31T12:00:00Z"),
    ];
    const newYork = [
      during("2027-03-14T06:30:00Z", "2027-03-14T07:30:00Z"),
      during("2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"),
      during("2027-11-07T15:00:00Z", "2027-11-07T18:00:00Z"),
    ];
    const before = process.env.TZ;
    const written = ["UTC", "Pacific/Auckland", "America/New_York", "Europe/Vienna"].map((zone) => {
      process.env.TZ = zone;
      return [calendarOf(vienna), calendarOf(newYork, { timeZone: "America/New_York" })];
    });
    process.env.TZ = before ?? "UTC";
    expect(new Set(written.map((pair) => pair.join("")))).toHaveProperty("size", 1);
    const [[inVienna = "", inNewYork = ""] = []] = written;
    const expected = (events: { during: { startsAt: Date; endsAt: Date } }[]) =>
      events.map(({ during: { startsAt, endsAt } }) => [startsAt.toISOString(), endsAt.toISOString()]);
    expect(eventsOf(inVienna).map(instantsOf)).toEqual(expected(vienna));
    expect(eventsOf(inNewYork).map(instantsOf)).toEqual(expected(newYork));
    expect(inVienna).toContain("DTSTART;TZID=Europe/Vienna:20270328T100000\r\n");
    expect(inVienna).toContain("DTSTART;TZID=Europe/Vienna:20271031T100000\r\n");
    // The clock shows half past two twice that night.
    expect(inVienna).toContain("DTSTART:20271031T003000Z\r\nDTEND:20271031T013000Z\r\n");
  });

  it("of UTC needs no definition", () => {
    const text = calendarOf([{}], { timeZone: "Etc/UTC" });
    expect(text).not.toContain("VTIMEZONE");
    expect(text).toContain("DTSTART:20270329T080000Z\r\n");
  });
});
