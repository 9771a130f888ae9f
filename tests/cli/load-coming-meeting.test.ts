import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readComingMeetingTexts } from "@/app/_cli/coming-meeting-texts";
import { loadComingMeeting } from "@/app/_cli/load-coming-meeting";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { listDecisions } from "@/app/_domain/decisions/queries";
import { renderFeed } from "@/app/_domain/documents/atom";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { diskStore } from "@/app/_platform/files/disk-store";
import { wallClockOf, weekdayOf } from "@/app/_vocabulary/instants";
import { LOCALES } from "@/app/_vocabulary/locales";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { auditEvents, meetings } from "@/db/schema";
import { importMeeting, MEETING } from "../report/sample-meeting";
import { testDatabase } from "../support/database";
import { contextOf, NOW, staff } from "../support/people";

const database = testDatabase();
const KEY = "sample-2023";
/** The Wednesday that follows NOW, 2 May 2023, by eighteen days or more. */
const FIRST_DAY = "2023-05-24";

/** Every start finds the files of the one before. */
const store = diskStore(mkdtempSync(join(tmpdir(), "portal-coming-")));
const command = (db: Database = database.db) => contextOf(db, { kind: "system", name: "load-sample" }, NOW, store);
const ofPublic = () => contextOf(database.db, PUBLIC_VIEWER);

/** Returns a database on which so many transactions succeed. */
function cutAfter(count: number): Database {
  let begun = 0;
  const transaction: Database["transaction"] = (work, config) => {
    begun += 1;
    return begun > count ? Promise.reject(new Error("The start is cut off.")) : database.db.transaction(work, config);
  };

  return new Proxy(database.db, {
    get: (target, name) => (name === "transaction" ? transaction : Reflect.get(target, name)),
  });
}

let cuts = 0;

beforeAll(async () => {
  await importMeeting(database.db);
  await staff(database.db, "secretariat");
  // Each start does all over again what it finds done, and gets further.
  for (let count = 4, isLoaded = false; !isLoaded; count *= 2)
    isLoaded = await loadComingMeeting(command(cutAfter(count))).then(
      () => true,
      (error: Error) => {
        if (error.message !== "The start is cut off.") throw error;
        cuts += 1;
        return false;
      },
    );
});

describe("the load of the coming meeting", () => {
  it("goes on where it was cut off, and does everything once", async () => {
    const { id } = await getMeeting(ofPublic(), KEY);
    const events = await database.db.select().from(auditEvents).where(eq(auditEvents.meetingId, id));
    const done = Map.groupBy(events, ({ operation }) => operation);
    expect(cuts).toBeGreaterThan(3);
    expect(Object.fromEntries([...done].map(([operation, each]) => [operation, each.length]))).toEqual({
      "clone-meeting": 1,
      "announce-meeting": 1,
      "change-source-language": 1,
      "edit-item": 40,
      "set-text-status": 7,
      "resolve-finding": 50,
      "change-room": 1,
      "add-event": 2,
      "write-note": 2,
      "change-document": 1,
      "add-document": 5,
      "issue-document": 5,
      "withdraw-document": 1,
      "note-translation": 5,
      "add-item": 1,
      "record-decision": 1,
      "start-silence-procedure": 1,
      "move-plenary-meeting": 1,
    });
  });

  it("changes nothing the second time, not even another day", async () => {
    const before = await database.db.select().from(auditEvents);
    const nextWeek = new Date(NOW.getTime() + 7 * 86_400_000);
    await loadComingMeeting({ ...command(), now: () => nextWeek });
    expect(await database.db.select().from(auditEvents)).toEqual(before);
    expect(await database.db.$count(meetings)).toBe(2);
  });
});

describe("the coming meeting", () => {
  it("is announced for a Wednesday about three weeks away, and the day after", async () => {
    const { status, startsOn, endsOn } = await getMeeting(ofPublic(), KEY);
    expect([status, startsOn, endsOn, weekdayOf(startsOn)]).toEqual(["announced", FIRST_DAY, "2023-05-25", 3]);
  });

  it("is marked as a sample in every language: its body, its symbols, its texts and its documents", async () => {
    const { mark } = await readComingMeetingTexts();
    const documents = await listDocuments(ofPublic(), KEY);
    for (const locale of LOCALES) {
      const { meeting, items } = await getAgenda(ofPublic(), KEY, locale);
      const work = await getOrganizationOfWork(ofPublic(), KEY, locale);
      const annotated = items.filter(({ annotation }) => annotation.length > 0);
      const said = [
        meeting.body.names[locale],
        meeting.body.organNames[locale],
        ...annotated.map(({ annotation }) => plainText(annotation)),
        ...documents.map(({ titles }) => titles[locale]),
        ...work.plenaryMeetings.flatMap(({ entries }) =>
          entries.flatMap(({ item, title }) => (item === "2" || item === "3" ? [title] : [])),
        ),
        ...(await listDecisions(ofPublic(), meeting.id)).map(({ texts }) => texts[locale]),
      ];
      expect(said.filter((text) => !text?.startsWith(`${mark[locale]} `))).toEqual([]);
      expect(annotated.map(({ number }) => number)).toEqual(["1 (a)", "1 (b)", "2", "3", "4", "5"]);
      const calendar = renderCalendar(work, locale, { publicUrl: "https://meetings.example.org" });
      const feed = renderFeed({ meeting, documents, changes: [] }, locale, "https://meetings.example.org");
      for (const twin of [calendar, feed]) expect(twin?.replace(/\r\n /g, "")).toContain(meeting.body.names[locale]);
    }
    expect(documents.map(({ symbol }) => symbol)).toEqual(
      ["1", "2", "5", "CRP.1", "3"].map((number) => `CTOC/COP/SAMPLE/2023/${number}`),
    );
  });

  it("leaves the past meeting of the real body as it is", async () => {
    const { body } = await getMeeting(ofPublic(), MEETING);
    expect(body.symbolSeries).toBe("CTOC/COP/WG.2");
    expect((await listDocuments(ofPublic(), MEETING)).every(({ symbol }) => !symbol.includes("SAMPLE"))).toBe(true);
  });

  it("has documents in every status", async () => {
    const statuses = (await listDocuments(contextOf(database.db, await staff(database.db, "secretariat")), KEY)).map(
      ({ symbol, isReserved, withdrawnAt, versions }) => [
        symbol.split("/").at(-1),
        isReserved ? "reserved" : withdrawnAt ? "withdrawn" : "open",
        versions
          .filter(({ availability }) => availability === "issued")
          .map(({ locale }) => locale)
          .join(" "),
        versions
          .filter(({ availability }) => availability === "in-translation")
          .map(({ locale }) => locale)
          .join(" "),
      ],
    );
    expect(statuses).toEqual([
      ["1", "open", "en fr es", ""],
      ["2", "open", "en fr es", "ar zh ru"],
      ["4", "reserved", "", ""],
      ["5", "withdrawn", "en", ""],
      ["CRP.1", "open", "en", ""],
      ["3", "open", "", "fr es"],
    ]);
  });

  it("has a text that is outdated in some languages and one that others lack, neither of them public", async () => {
    const secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
    const { source, items } = await listTextStatuses(secretariat, KEY);
    const statusesOf = (number: string) => {
      const { statuses } = items.find((each) => each.number === number) ?? {};
      return LOCALES.map((locale) => statuses?.[locale]);
    };
    expect(source).toBe("en");
    expect(statusesOf("3")).toEqual(["outdated", "outdated", "official", "official", "outdated", "official"]);
    expect(statusesOf("1 (c)")).toEqual(["missing", "missing", "official", "official", "missing", "missing"]);
    expect(statusesOf("2")).toEqual(["unofficial", "unofficial", "official", "official", "unofficial", "official"]);
    const { items: issued } = await getAgenda(ofPublic(), KEY, "en");
    expect(issued.map(({ number }) => number)).toEqual(["1", "1 (a)", "1 (b)", "2", "3", "4", "5"]);
    expect(plainText(issued.find(({ number }) => number === "3")?.annotation ?? [])).not.toContain("data");
  });

  it("has a plenary meeting that is moved in the working copy alone", async () => {
    const lastStart = async (context: ReturnType<typeof command> | ReturnType<typeof ofPublic>) => {
      const { plenaryMeetings } = await getOrganizationOfWork(context, KEY, "en");
      expect(plenaryMeetings).toHaveLength(4);
      return wallClockOf(plenaryMeetings.at(-1)?.startsAt ?? NOW, "Europe/Vienna");
    };
    expect(await lastStart(ofPublic())).toBe("2023-05-25T15:00");
    expect(await lastStart(command())).toBe("2023-05-25T14:30");
  });

  it("gives the secretariat work of every kind that a coming meeting has", async () => {
    const secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
    const { work, plenaryMeetings } = await listWork(secretariat, { limit: 50, meetingKey: KEY });
    expect(work.map(({ kind, entryCount }) => [kind, entryCount])).toEqual([
      ["silence", 1],
      ["unissued", 1],
      ["unissuedProgrammes", 1],
      ["findings", 1],
      ["agendaTexts", 4],
      ["documentVersions", 4],
    ]);
    const [findings] = work.filter(({ kind }) => kind === "findings");
    const open = (await listFindings(secretariat, KEY)).filter(({ resolvedAt }) => !resolvedAt);
    // One text was left as it was copied; two dates of the earlier meeting stand in it.
    expect(open.map(({ locale, kind, detail }) => [locale, kind, detail.item, detail.date]).toSorted()).toEqual([
      ["es", "date-to-check", "2", "23 al 27 de mayo de 2022"],
      ["es", "date-to-check", "2", "27 de mayo de 2022"],
    ]);
    expect(findings?.count).toBe(open.length);
    expect(plenaryMeetings.entries).toHaveLength(4);
  });
});
