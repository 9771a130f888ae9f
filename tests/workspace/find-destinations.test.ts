import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findDestinations } from "@/app/_domain/workspace/find-destinations";
import { listDestinations } from "@/app/_platform/http/staff/destinations";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { bodies, legislationSubmissions, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const ROLES = ["secretariat", "editor", "sherloc", "rapporteur", "admin"] as const;
type StaffRole = (typeof ROLES)[number];

const store = testDatabase();

beforeAll(async () => {
  const { meetingId } = await smallMeeting(store.db, KEY);
  await smallMeeting(store.db, "wg9-2022");
  await store.db.insert(bodies).values({
    key: "lakes",
    symbolSeries: "LAKES/WG.1",
    names: { en: "Working Group on Lakes", ar: "الفريق العامل المعني بالبحيرات", zh: "湖泊问题工作组" },
    organNames: {},
  });
  const draft = {
    bodyKey: "lakes",
    year: 2024,
    startsOn: "2024-01-10",
    endsOn: "2024-01-11",
    timeZone: "Europe/Vienna",
  };
  await store.db.insert(meetings).values([
    { ...draft, key: "lakes-2024", places: { en: "Geneva" }, status: "draft" },
    { ...draft, key: "lakes-2025", places: { en: "Geneva" }, status: "draft", deletedAt: NOW },
  ]);
  const { accountId } = await delegate(store.db, "XA");
  const row = { meetingId, stateCode: "XA", fields: {}, startedBy: accountId, startedAt: NOW, submittedAt: NOW };
  await store.db.insert(legislationSubmissions).values([
    { ...row, status: "submitted", receiptNumber: 7, title: "Water Act" },
    { ...row, status: "draft", title: "Secret Act", submittedAt: null },
  ]);
  await delegate(store.db, "XB");
});

async function find(query: string, role: StaffRole = "secretariat", meetingKey: string | undefined = KEY) {
  const context = contextOf(store.db, await staff(store.db, role));

  return findDestinations(context, { query, locale: "en", meetingKey, limit: 6 });
}

const meetingKeys = async (query: string) => (await find(query)).meetings.map(({ key }) => key);

describe("what is typed in the command menu", () => {
  it("finds nothing for anybody but staff", async () => {
    const context = contextOf(store.db, await delegate(store.db, "XA"));
    const query = { query: "lakes", locale: "en" as const, meetingKey: undefined, limit: 6 };

    await expect(findDestinations(context, query)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("finds meetings by body in any language, place, year, series and key, the nearest first", async () => {
    for (const typed of ["lakes", "geneva 2024", "lakes/wg.1", "LAKES-2024", "بحيرات", "湖泊"])
      expect([typed, await meetingKeys(typed)]).toEqual([typed, ["lakes-2024"]]);
    expect(await meetingKeys("group")).toEqual([KEY, "lakes-2024", "wg9-2022"]);
    expect(await meetingKeys("third")).toEqual([KEY, "wg9-2022"]);
    expect(await meetingKeys("nowhere")).toEqual([]);
  });

  it("offers the nearest meetings where nothing is typed", async () => {
    expect(await meetingKeys(" ")).toEqual([KEY, "lakes-2024", "wg9-2022"]);
    expect(await find("")).toMatchObject({ items: [], documents: [], submissions: [], states: [] });
  });

  it("finds items by their title in any language, and those of the meeting at hand by number", async () => {
    const items = async (typed: string) => (await find(typed)).items.map((item) => [item.meetingKey, item.number]);

    expect(await items("organiz")).toEqual([
      [KEY, "1"],
      ["wg9-2022", "1"],
    ]);
    expect(await items("会议开幕")).toEqual([
      [KEY, "1 (a)"],
      ["wg9-2022", "1 (a)"],
    ]);
    expect(await items("1 (a)")).toEqual([[KEY, "1 (a)"]]);
    expect(await items("1(أ)")).toEqual([[KEY, "1 (a)"]]);
    const [second] = (await find("2")).items;
    expect(second?.title).toEqual({ text: "其他事项", locale: "zh" });
  });

  it("finds documents by any spelling and any part of their symbol, and by title", async () => {
    const symbols = async (typed: string) => (await find(typed)).documents.map(({ symbol }) => symbol);

    expect(await symbols("test/cop/wg9/2023/2")).toEqual(["TEST/COP/WG9/2023/2"]);
    expect(await symbols("ＴＥＳＴ／COP／WG9／2023／2")).toEqual(["TEST/COP/WG9/2023/2"]);
    expect(await symbols("2023/L.1")).toEqual(["TEST/COP/WG9/2023/L.1"]);
    expect(await symbols("文件3")).toEqual(["TEST/COP/WG9/2023/3", "TEST/COP/WG9/2022/3"]);
    expect(await symbols("%%")).toEqual([]);
  });

  it("finds submissions by number, title and State for those who read them, and never a draft", async () => {
    const numbers = async (typed: string, role: StaffRole = "sherloc") =>
      (await find(typed, role)).submissions.map(({ receiptNumber }) => receiptNumber);

    for (const typed of ["WG9-2023/LEG/0007", "leg/0007", "7", "water", "sample state a"])
      expect([typed, await numbers(typed)]).toEqual([typed, [7]]);
    for (const typed of ["secret", "8"]) expect(await numbers(typed)).toEqual([]);
    for (const role of ["editor", "rapporteur", "admin"] as const) expect(await numbers("water", role)).toEqual([]);
  });

  it("finds States for those who have a page about their work", async () => {
    const found = async (role: StaffRole) => (await find("sample state", role)).states;

    expect(await found("sherloc")).toEqual([
      { code: "XA", name: "Sample State A", submissions: 1, meetingKey: KEY },
      { code: "XB", name: "Sample State B", submissions: 0, meetingKey: undefined },
    ]);
    // The administrator has the accounts of a State, and no legislation.
    expect((await found("admin")).map(({ submissions }) => submissions)).toEqual([0, 0]);
    for (const role of ["editor", "rapporteur"] as const) expect(await found(role)).toEqual([]);
  });
});

describe("the pages to which the command menu leads", () => {
  async function hrefs(query: string, role: StaffRole, locale: Locale = "en"): Promise<string[]> {
    const context = contextOf(store.db, await staff(store.db, role));
    const groups = await listDestinations(context, { query, locale, meetingKey: KEY });

    return groups.flatMap(({ entries }) => entries.map(({ href }) => href));
  }

  it("are the sections and actions that the viewer may use, by their name in the reader's language", async () => {
    expect(await hrefs("legislation", "sherloc")).toContain(paths.secretariatLegislation("en", KEY));
    expect(await hrefs("legislation", "editor")).not.toContain(paths.secretariatLegislation("en", KEY));
    expect(await hrefs("التشريعات", "sherloc", "ar")).toContain(paths.secretariatLegislation("ar", KEY));
    expect(await hrefs("议程", "editor", "zh")).toContain(paths.secretariatAgenda("zh", KEY));
    expect(await hrefs("new meeting", "secretariat")).toContain(paths.secretariatNewMeeting("en"));
    for (const role of ["editor", "sherloc", "rapporteur", "admin"] as const)
      expect(await hrefs("new meeting", role)).not.toContain(paths.secretariatNewMeeting("en"));
  });

  it("lead to an item's editor for those who edit it, and to the agenda for the others", async () => {
    const [item] = (await find("opening")).items;
    const editor = paths.secretariatItem("en", { meeting: KEY, item: item?.id ?? "", text: "en" });

    expect(await hrefs("opening", "editor")).toContain(editor);
    expect(await hrefs("opening", "rapporteur")).not.toContain(editor);
    expect(await hrefs("opening", "rapporteur")).toContain(paths.agenda("en", KEY, { item: "1 (a)" }));
  });

  it("are the same for a text that the database does not store", async () => {
    expect(await hrefs("opening\0", "editor")).toEqual(await hrefs("opening", "editor"));
    expect(await hrefs("A/1\0", "editor")).toEqual(await hrefs("A/1", "editor"));
  });

  it("do not depend on a meeting that the viewer may not read", async () => {
    const context = contextOf(store.db, await staff(store.db, "secretariat"));
    const groups = await listDestinations(context, { query: "", locale: "en", meetingKey: "lakes-2025" });

    expect(JSON.stringify(groups)).not.toContain("lakes-2025");
    await store.db.update(meetings).set({ deletedAt: null }).where(eq(meetings.key, "lakes-2025"));
    expect(
      JSON.stringify(await listDestinations(context, { query: "", locale: "en", meetingKey: "lakes-2025" })),
    ).toContain(paths.secretariatAgenda("en", "lakes-2025"));
  });
});
