import { asc, desc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getInformationToChange } from "@/app/_domain/meeting-information/queries";
import { ChangeInformation } from "@/app/_domain/meeting-information/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { searchPortal } from "@/app/_domain/search/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, meetings, plenaryMeetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { changeFacts, FACTS, KEY } from "./information";

const test = testDatabase();
const visitor = () => contextOf(test.db, PUBLIC_VIEWER);

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, search_words cascade");
  await smallMeeting(test.db, KEY);
});

describe("the practical facts of a meeting", () => {
  it("are public at once, in the languages in which they are entered", async () => {
    const tags = await test.announcedBy(() => changeFacts(test.db));

    expect(tags).toEqual([`meeting:${KEY}`]);
    expect((await getMeeting(visitor(), KEY)).information).toEqual({
      attendance: "hybrid",
      venues: { en: "C Building", fr: "Bâtiment C" },
      addresses: { en: "1 Sample Street" },
      interpretation: ["ar", "fr"],
      webcastUrl: "https://webcast.example.org/live",
      registrationUrl: "https://register.example.org",
      registrationOpensOn: "2023-03-01",
      registrationClosesOn: "2023-05-15",
      registrants: { en: "Parties and signatories" },
      contacts: { en: "Secretariat of the Group" },
      contactEmail: "group@example.org",
      contactPhone: "+43 1 26060",
    });
    expect(await listPublicChanges(visitor(), KEY, 5)).toMatchObject([{ kind: "change-information", subjectId: KEY }]);
    const [event] = await test.db.select().from(auditEvents).orderBy(desc(auditEvents.id));
    expect(event).toMatchObject({ operation: "change-information", detail: { before: { attendance: null } } });
  });

  it("change nothing when they are saved as they are", async () => {
    expect(await changeFacts(test.db)).toEqual({ changed: true, version: 1 });
    expect(await changeFacts(test.db, {}, 1)).toEqual({ changed: false, version: 1 });
    // The same from a form that another person has overtaken is no conflict either.
    expect(await changeFacts(test.db, {}, 0)).toEqual({ changed: false, version: 1 });
    expect(await test.db.$count(auditEvents)).toBe(1);
  });

  it("of two people, the second is told, and nothing is overwritten", async () => {
    await changeFacts(test.db);
    await expect(changeFacts(test.db, { contactPhone: "1" }, 0)).rejects.toMatchObject({ code: "changedByAnother" });
    expect((await getMeeting(visitor(), KEY)).information?.contactPhone).toBe("+43 1 26060");
  });

  it("are entered by the secretariat alone, of a meeting that exists", async () => {
    for (const viewer of [await staff(test.db, "editor"), PUBLIC_VIEWER])
      await expect(changeFacts(test.db, {}, 0, viewer)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changeFacts(test.db, { meetingKey: "wg9-2099" })).rejects.toMatchObject({ kind: "not-found" });
    expect(await test.db.$count(auditEvents)).toBe(0);
  });

  it("of a draft stay invisible, in the search too", async () => {
    await test.db.update(meetings).set({ status: "draft" });
    await changeFacts(test.db);

    await expect(getMeeting(visitor(), KEY)).rejects.toMatchObject({ kind: "not-found" });
    expect(await foundBy("Building")).toEqual([]);
    const secretariat = contextOf(test.db, await staff(test.db, "secretariat"));
    expect(await getInformationToChange(secretariat, KEY)).toMatchObject({ version: 1 });
  });

  it("are found by the search in their language", async () => {
    await changeFacts(test.db);
    expect(await foundBy("Building")).toEqual(["information en"]);
    expect(await foundBy("Bâtiment")).toEqual(["information fr"]);
    await changeFacts(test.db, { "venue-en": "Tower" }, 1);
    expect(await foundBy("Building")).toEqual([]);
  });

  it("reach calendars: the building, the webcast, and a sequence that tells of them", async () => {
    await changeFacts(test.db);
    const work = await getOrganizationOfWork(visitor(), KEY, "fr");
    const calendar = renderCalendar(work, "fr", { publicUrl: "https://meetings.example.org" })?.replaceAll("\r\n ", "");

    expect(calendar).toMatch(/^LOCATION;LANGUAGE=\w+:.*Bâtiment C\\, /m);
    expect(calendar).toContain(
      "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Diffusion sur le Web;LANGUAGE=fr:https://webcast",
    );
    const sequences = async () =>
      (await test.db.select().from(plenaryMeetings).orderBy(asc(plenaryMeetings.number))).map((each) => each.sequence);
    expect(await sequences()).toEqual([1, 1]);
    // A telephone number is no news for calendars.
    await changeFacts(test.db, { contactPhone: "1" }, 1);
    expect(await sequences()).toEqual([1, 1]);
  });
});

describe("a form of the facts", () => {
  const faultsOf = (fields: object) =>
    ChangeInformation.safeParse({ meetingKey: KEY, version: 0, ...FACTS, ...fields }).error?.issues.map(
      ({ path, message }) => `${path.join()} ${message}`,
    );

  it("is refused at the field that is wrong", () => {
    expect(faultsOf({})).toBeUndefined();
    expect(faultsOf({ webcastUrl: "javascript:alert(1)" })).toEqual(["webcastUrl webAddressInvalid"]);
    expect(faultsOf({ registrationUrl: "https://user@example.org/" })).toEqual(["registrationUrl webAddressInvalid"]);
    expect(faultsOf({ contactEmail: "somebody" })).toEqual(["contactEmail emailInvalid"]);
    expect(faultsOf({ contactPhone: "call me" })).toEqual(["contactPhone phoneInvalid"]);
    expect(faultsOf({ registrationOpensOn: "2023-02-30" })).toEqual(["registrationOpensOn dayInvalid"]);
    expect(faultsOf({ registrationOpensOn: "2023-05-16" })).toEqual(["registrationClosesOn daysReversed"]);
    expect(faultsOf({ attendance: "somehow" })).toEqual(["attendance invalid"]);
  });

  it("may be empty", () => {
    const empty = Object.fromEntries(Object.keys(FACTS).map((name) => [name, ""]));

    expect(ChangeInformation.parse({ meetingKey: KEY, version: 0, ...empty })).toMatchObject({
      attendance: null,
      interpretation: [],
      registrationOpensOn: null,
      contactEmail: "",
    });
  });
});

async function foundBy(q: string): Promise<string[]> {
  const found = await searchPortal(visitor(), { q, locale: "en" });

  return found.outcome === "found" ? found.results.map(({ subject, locale }) => `${subject} ${locale}`) : [];
}
