import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listKnowledgeBases } from "@/app/_domain/meetings/knowledge-bases";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { loadOrganReports } from "@/app/_domain/treaties/load-organ-reports";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { findTreatyBody, findTreatyOfSeries, findTreatySummary } from "@/app/_domain/treaties/queries";
import { loadTreaties, readTreaty } from "@/app/_platform/load-treaties";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, organReports } from "@/db/schema";
import { testDatabase } from "../support/database";
import { NOW, staff } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const operator = () => ({
  db: database.db,
  viewer: { kind: "system", name: "test" } as const,
  now: () => NOW,
});
const loadEvents = () => database.db.$count(auditEvents, eq(auditEvents.operation, "load-treaty"));

describe("loading a treaty", () => {
  it("happens when a database is opened, once", async () => {
    expect(await loadEvents()).toBe(1);
    await loadTreaties(database.db);
    expect(await loadEvents()).toBe(1);
  });

  it("enters the names of the first treaty and the articles of its four instruments", async () => {
    const treaty = await findTreatyOfSeries(database, "CTOC/COP/WG.2");
    expect(treaty?.instruments.map(({ key, articles }) => [key, articles.length])).toEqual([
      ["convention", 41],
      ["trafficking", 20],
      ["smuggling", 25],
      ["firearms", 21],
    ]);
    expect(treaty?.instruments[0]?.articles[22]).toEqual({
      number: 23,
      titles: { en: "Criminalization of obstruction of justice" },
    });
  });

  it("is refused to everyone but the portal itself", async () => {
    for (const viewer of [PUBLIC_VIEWER, await staff(database.db, "admin")])
      await expect(loadTreaty({ ...operator(), viewer }, SECOND_TREATY)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await findTreatyOfSeries(database, "CTL/CONF")).toBeUndefined();
  });

  it("refuses data that is not that of a treaty", async () => {
    await expect(loadTreaty(operator(), { ...SECOND_TREATY, key: "C T L" })).rejects.toThrow();
    await expect(loadTreaty(operator(), { ...SECOND_TREATY, chairs: [] })).rejects.toThrow();
  });

  it("does not change equal data, and replaces other data with one event", async () => {
    const before = await loadEvents();
    expect(await loadTreaty(operator(), SECOND_TREATY)).toBe(true);
    expect(await loadTreaty(operator(), structuredClone(SECOND_TREATY))).toBe(false);
    expect(await loadEvents()).toBe(before + 1);

    const renamed = { ...SECOND_TREATY, names: { en: "Convention on Tidal Lakes" }, instruments: [] };
    expect(await loadTreaty(operator(), renamed)).toBe(true);
    expect(await findTreatyOfSeries(database, "CTL/CONF/WG.8")).toMatchObject({
      names: { en: "Convention on Tidal Lakes" },
      instruments: [],
      knowledgeBase: { address: "https://lacuna.example" },
    });
    expect(await loadEvents()).toBe(before + 2);
  });

  it("takes effect once when instances start together", async () => {
    const before = await loadEvents();
    const changed = { ...SECOND_TREATY, officialSeries: ["CTL"] };
    const results = await Promise.all([1, 2, 3].map(() => loadTreaty(operator(), changed)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await loadEvents()).toBe(before + 1);
  });

  it("announces the pages of the treaty's own meetings, and of no other's", async () => {
    await smallMeeting(database.db);
    const own = { ...SECOND_TREATY, symbolSeries: "TEST/COP" };
    expect(await database.announcedBy(() => loadTreaty(operator(), own))).toEqual([
      pageTags.meeting("wg9-2023"),
      pageTags.meetings,
    ]);
    expect(await database.announcedBy(() => loadTreaty(operator(), own))).toEqual([]);
    // The meeting has no treaty any more.
    expect(await database.announcedBy(() => loadTreaty(operator(), SECOND_TREATY))).toContain("meeting:wg9-2023");
    const renamed = { ...SECOND_TREATY, names: { en: "Convention on Tidal Lakes" } };
    expect(await database.announcedBy(() => loadTreaty(operator(), renamed))).toEqual([pageTags.meetings]);
  });
});

describe("loading the reports of organs that are common to treaties", () => {
  const REPORTS = [{ organ: "crimeCommission", session: 26, symbol: "E/2017/30" }];

  it("happens when a database is opened, and changes nothing if they are as they were", async () => {
    const loaded = await database.db.select().from(organReports);
    expect(loaded.map(({ symbol }) => symbol)).toContain("E/2017/30");
    expect(await loadOrganReports(operator(), loaded.toReversed())).toBe(false);
  });

  it("replaces the earlier ones with one event and announces every meeting", async () => {
    const announced = await database.announcedBy(() => loadOrganReports(operator(), REPORTS));
    expect(announced).toEqual([pageTags.meeting("wg9-2023")]);
    expect(await database.db.select().from(organReports)).toEqual(REPORTS);
    expect(await database.announcedBy(() => loadOrganReports(operator(), REPORTS))).toEqual([]);
    expect(await database.db.$count(auditEvents, eq(auditEvents.operation, "load-organ-reports"))).toBe(2);
  });

  it("is refused to everyone but the portal itself, and for other organs", async () => {
    for (const viewer of [PUBLIC_VIEWER, await staff(database.db, "admin")])
      await expect(loadOrganReports({ ...operator(), viewer }, REPORTS)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(loadOrganReports(operator(), [{ ...REPORTS[0], organ: "conference" }])).rejects.toThrow();
  });
});

describe("the treaty of a body", () => {
  it("follows from the series of the body's symbols", async () => {
    expect((await findTreatyOfSeries(database, "CTOC/COP"))?.key).toBe("ctoc");
    expect((await findTreatyOfSeries(database, "CTL/CONF/WG.1"))?.key).toBe("ctl");
    expect(await findTreatyOfSeries(database, "CTOC/COPY/WG.2")).toBeUndefined();
    expect(await findTreatyOfSeries(database, "TEST/CTOC/COP")).toBeUndefined();
  });

  it("gives a body its official names", async () => {
    expect((await findTreatyBody(database, "CTL/CONF/WG.1"))?.names.zh).toBe("潮汐问题工作组");
    expect(await findTreatyBody(database, "CTL/CONF/WG.2")).toBeUndefined();
  });

  it("is summarized for the pages of its meetings", async () => {
    const { knowledgeBase, terms } = SECOND_TREATY;
    expect(await findTreatySummary(database, "CTL/CONF/WG.1")).toEqual({ knowledgeBase, terms });
    expect(await findTreatySummary(database, "CTL/CONFERENCE")).toBeUndefined();
    const context = { ...database, viewer: PUBLIC_VIEWER };
    expect((await getMeeting(context, "wg9-2023")).treaty).toBeUndefined();
    await loadTreaty(operator(), { ...SECOND_TREATY, symbolSeries: "TEST/COP", knowledgeBase: undefined });
    expect((await getMeeting(context, "wg9-2023")).treaty).toEqual({ terms });
  });

  it("counts for the help once it has a meeting and a knowledge base", async () => {
    expect(await listKnowledgeBases({ ...database, viewer: PUBLIC_VIEWER })).toEqual([]);
    await loadTreaty(operator(), { ...SECOND_TREATY, symbolSeries: "TEST/COP" });
    for (const key of ["wg9-2024", "wg8-2023"]) await smallMeeting(database.db, key);
    expect(await listKnowledgeBases({ ...database, viewer: PUBLIC_VIEWER })).toEqual([SECOND_TREATY.knowledgeBase]);
  });

  it("has a name to display for its knowledge base and office", async () => {
    const { knowledgeBase } = SECOND_TREATY;
    for (const unnamed of [{ names: {} }, { office: {} }])
      await expect(
        loadTreaty(operator(), { ...SECOND_TREATY, knowledgeBase: { ...knowledgeBase, ...unnamed } }),
      ).rejects.toThrow("no name in any language");
  });

  it("is read from a folder, as the operation takes it", async () => {
    expect(await readTreaty(join("db", "seed", "wg2-2023"))).toBeUndefined();
    expect(await loadTreaty(operator(), await readTreaty(join("db", "seed", "ctoc")))).toBe(false);
  });
});
