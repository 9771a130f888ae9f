import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { agendaEditionTexts } from "@/db/schema";
import { eventsOf, faultsOf, instantsOf, readCalendar } from "../formats/read-calendar";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
const KEY = "wg9-2027";
const publicUrl = "https://meetings.example.org";
const system = () => contextOf(store.db, { kind: "system", name: "test" });

beforeAll(async () => {
  await smallMeeting(store.db, KEY);
});

async function calendar(locale: Locale, number?: number): Promise<string> {
  const work = await getOrganizationOfWork(contextOf(store.db, PUBLIC_VIEWER), KEY, locale);
  const scope = number === undefined ? { publicUrl } : { publicUrl, number };

  return renderCalendar(work, locale, scope) ?? "none";
}

describe("the calendar of a meeting", () => {
  it("has the meeting as a whole, as free time, and each plenary meeting, in every language", async () => {
    for (const locale of LOCALES) {
      const text = await calendar(locale);
      expect(faultsOf(text)).toEqual([]);
      expect(ICAL.parse(ICAL.stringify(ICAL.parse(text)))).toEqual(ICAL.parse(text));
      const [whole, ...plenaryMeetings] = eventsOf(text);
      expect(whole?.startDate.toString()).toBe("2027-05-29");
      expect(whole?.endDate.toString()).toBe("2027-05-31");
      expect(whole?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(plenaryMeetings.map(instantsOf)).toEqual([
        ["2027-05-29T08:00:00.000Z", "2027-05-29T11:00:00.000Z"],
        ["2027-05-29T13:00:00.000Z", "2027-05-29T16:00:00.000Z"],
      ]);
      expect(
        plenaryMeetings.every(
          ({ component }) => component.getFirstProperty("summary")?.getParameter("language") === locale,
        ),
      ).toBe(true);
    }
  });

  it("has the same event ids in all languages and at both addresses", async () => {
    const uids = await Promise.all(
      LOCALES.map(async (locale) => eventsOf(await calendar(locale)).map((event) => event.uid)),
    );
    expect(new Set(uids.map(String)).size).toBe(1);
    expect(uids[0]?.every((uid) => /^[0-9a-f-]{36}@meetings\.example\.org$/.test(uid))).toBe(true);
    expect(eventsOf(await calendar("fr", 2)).map((event) => event.uid)).toEqual([uids[0]?.[2]]);
  });

  it("lists the items, with links to the agenda and the programme", async () => {
    const [, first, second] = eventsOf(await calendar("en"));
    expect(first?.summary).toBe("1st plenary meeting: Group");
    expect(first?.location).toBe("Vienna");
    expect(first?.description.split("\n")).toEqual([
      "Group, Vienna, 29 and 30 May 2027",
      "Item 1 (a). Opening",
      `${publicUrl}/en/meetings/${KEY}/agenda#item-1-a`,
      "Item 2. 其他事项",
      `${publicUrl}/en/meetings/${KEY}/agenda#item-2`,
    ]);
    expect(second?.description).toContain("Item 2. 2：所印 (continued)");
    expect(second?.component.getFirstPropertyValue("url")).toBe(
      `${publicUrl}/en/meetings/${KEY}/programme#plenary-meeting-2`,
    );
  });

  it("of one plenary meeting has only that one, and does not exist for an unknown one", async () => {
    const text = await calendar("ar", 1);
    expect(faultsOf(text)).toEqual([]);
    expect(eventsOf(text)).toHaveLength(1);
    expect(String(readCalendar(text).getFirstPropertyValue("source"))).toBe(
      `${publicUrl}/ar/meetings/${KEY}/programme/1.ics`,
    );
    expect(await calendar("ar", 3)).toBe("none");
  });

  it("is the same, byte for byte, until something changes", async () => {
    const before = await calendar("es");
    await new Promise((later) => setTimeout(later, 1_100));
    expect(await calendar("es")).toBe(before);
  });

  it("stays valid with any text in a title", async () => {
    const wild = `]]><script>, ; \\ "\r\nBEGIN:VEVENT\r\nUID:forged\r\n${"标".repeat(5_000)}`;
    const mine = eq(agendaEditionTexts.title, "Opening");
    await store.db.update(agendaEditionTexts).set({ title: wild }).where(mine);
    const text = await calendar("en");
    await store.db.update(agendaEditionTexts).set({ title: "Opening" }).where(eq(agendaEditionTexts.title, wild));
    expect(faultsOf(text)).toEqual([]);
    expect(eventsOf(text)).toHaveLength(3);
    expect(eventsOf(text)[1]?.description).toContain(wild.replaceAll("\r\n", "\n"));
  });
});

describe("a change", () => {
  it("of time raises the sequence and date of the plenary meeting and of the whole, and of no other", async () => {
    const before = await calendar("en");
    const times = { start: "2027-05-30T10:00", end: "2027-05-30T13:00" };
    await movePlenaryMeeting(system(), { meetingKey: KEY, number: 2, ...times });
    expect(await calendar("en")).toBe(before);
    await issueProgrammeAgain(system(), KEY);
    const [whole, first, second] = eventsOf(await calendar("en"));
    expect([whole, first, second].map((event) => event?.sequence)).toEqual([1, 0, 1]);
    expect(instantsOf(second!)).toEqual(["2027-05-30T08:00:00.000Z", "2027-05-30T11:00:00.000Z"]); // there are three
    for (const name of ["dtstamp", "last-modified"])
      expect(String(second?.component.getFirstPropertyValue(name))).toBe(`${NOW.toISOString().slice(0, 19)}Z`);
  });

  it("that cancels leaves the event in the calendar, marked as cancelled", async () => {
    await cancelPlenaryMeeting(system(), { meetingKey: KEY, number: 1 });
    await issueProgrammeAgain(system(), KEY);
    const [, first, second] = eventsOf(await calendar("en"));
    const value = (name: string) => first?.component.getFirstPropertyValue(name);
    expect([first?.sequence, value("status"), value("transp")]).toEqual([1, "CANCELLED", "TRANSPARENT"]);
    expect(first?.summary).toBe("Cancelled: 1st plenary meeting: Group");
    expect(second?.description).not.toContain("(continued)");
  });
});
