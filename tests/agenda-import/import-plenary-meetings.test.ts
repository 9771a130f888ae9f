import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddEvent } from "@/app/_domain/organization-of-work/schemas";
import { getProgrammeIssueOptions, listProgrammeEditions } from "@/app/_domain/programme-editions/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { importFindings, plenaryMeetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { importContext, importText } from "../support/import-text";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, NOW, staff } from "../support/people";
import { snapshotOf } from "../support/snapshot";
import { changed, seed } from "./seed";

const database = testDatabase();
const KEY = "wg2-2023";
const LATER = new Date("2023-05-10T09:00:00Z");
const COMMAND = { kind: "system", name: "command" } as const;
const command = () => contextOf(database.db, COMMAND);
const importAgenda = (text: string, now?: Date) => importText(importContext(database.db, COMMAND, now), text);
const sequences = async () => (await listPlenaryMeetings()).map(({ sequence }) => sequence);

let restore: () => Promise<void>;
beforeAll(async () => {
  await importAgenda(seed("zh"));
  restore = await snapshotOf(database.db);
});
beforeEach(() => restore());

/** Lists the plenary meetings by number. */
function listPlenaryMeetings() {
  return database.db.select().from(plenaryMeetings).orderBy(plenaryMeetings.number);
}

describe("a plenary meeting that differs in a later text", () => {
  it("has the same id and a raised sequence; the others are unchanged", async () => {
    const before = await listPlenaryMeetings();
    const text = changed(seed("zh"), "下午 3 时至 6 时", (line) => line.replace("6 时", "5 时"), 2);
    await importAgenda(text, LATER);
    const after = await listPlenaryMeetings();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(await sequences()).toEqual([0, 0, 0, 1]);
    expect(after[3]).toMatchObject({ changedAt: LATER, endsAt: new Date("2023-05-30T15:00:00Z") });
    const { plenaryMeetings: read } = await getOrganizationOfWork(contextOf(database.db, PUBLIC_VIEWER), KEY, "zh");
    expect(read.map(({ sequence }) => sequence)).toEqual([0, 0, 0, 1]);
    expect(read[3]).toMatchObject({ changedAt: LATER, endsAt: new Date("2023-05-30T15:00:00Z") });
    expect(await listProgrammeEditions(command(), KEY)).toMatchObject([{ cause: "import" }, { cause: "import" }]);
  });

  it("has a raised sequence also if its items or their descriptions change", async () => {
    const otherItems = changed(seed("zh"), "4	其他事项", () => []).replace(
      /5\s通过报告/,
      "4\t其他事项\n\t5\t通过报告",
    );
    await importAgenda(otherItems, LATER);
    const [, , third = 0, fourth = 0] = await sequences();
    expect([third, fourth].every((sequence) => sequence > 0)).toBe(true);
    expect((await sequences()).slice(0, 2)).toEqual([0, 0]);
    await importAgenda(seed("zh"), LATER);
    const before = await sequences();
    await importAgenda(
      changed(seed("zh"), "1(b)	通过议程和工作安排", (line) => `${line}及其他`),
      LATER,
    );
    expect((await sequences()).map((sequence, index) => sequence - (before[index] ?? 0))).toEqual([1, 0, 0, 0]);
  });

  it("is cancelled if it is not in the text, once", async () => {
    const without = (text: string, beginning: string) =>
      changed(text, beginning, () => [], 2)
        .replace(/\n\t?5\t.*$/m, "")
        .replace(/\t4\t(.*)$/m, "\t4\t$1\n\t5\t通过报告");
    await importAgenda(without(seed("zh"), "下午 3 时至 6 时"), LATER);
    expect((await listPlenaryMeetings()).map(({ cancelledAt }) => cancelledAt)).toEqual([null, null, null, LATER]);
    expect((await listPlenaryMeetings())[3]).toMatchObject({ sequence: 1, changedAt: LATER });
    const before = await sequences();
    await importAgenda(`${without(seed("zh"), "下午 3 时至 6 时")}\n`, new Date("2023-05-11"));
    expect(await sequences()).toEqual(before);
  });

  it("is not changed by another language or by the same text", async () => {
    for (const locale of ["en", "fr", "zh"] as const) await importAgenda(seed(locale), LATER);
    expect(await sequences()).toEqual([0, 0, 0, 0]);
  });
});

describe("a decision of the secretariat", () => {
  const move = () =>
    movePlenaryMeeting(command(), { meetingKey: KEY, number: 4, start: "2023-05-30T16:00", end: "2023-05-30T18:00" });

  it("prevails over the printed time: the text is accepted, and changes nothing", async () => {
    await move();
    await cancelPlenaryMeeting(command(), { meetingKey: KEY, number: 1 });
    await importAgenda(`${seed("zh")}\n`, LATER);
    await importAgenda(seed("en"), LATER);
    expect(await sequences()).toEqual([1, 0, 0, 1]);
    const [first, , , fourth] = await listPlenaryMeetings();
    expect(first?.cancelledAt).toEqual(NOW);
    expect(fourth?.startsAt).toEqual(new Date("2023-05-30T14:00:00Z"));
  });

  it("that waits to be issued still waits after another language and after a later text, whose changes are issued", async () => {
    const read = async () => {
      const { plenaryMeetings: all } = await getOrganizationOfWork(contextOf(database.db, PUBLIC_VIEWER), KEY, "zh");
      return all.map(({ startsAt, endsAt, cancelledAt }) => [startsAt, endsAt, cancelledAt]);
    };
    const waiting = async () =>
      (await getProgrammeIssueOptions(command(), KEY)).differences.map(({ changes }) => changes);
    const before = await read();
    await move();
    await cancelPlenaryMeeting(command(), { meetingKey: KEY, number: 1 });
    await importAgenda(
      changed(seed("zh"), "上午 10 时至下午 1 时", (line) => line.replace("10 时", "9 时"), 2),
      LATER,
    );
    await importAgenda(seed("en"), LATER);
    expect(await read()).toEqual(before.with(2, [new Date("2023-05-30T07:00:00Z"), before[2]?.[1], undefined]));
    expect(await waiting()).toEqual([["cancelled"], ["moved"]]);
  });

  it("about a side event waits no longer once an import has replaced the events", async () => {
    const side = { meetingKey: KEY, kind: "reception", day: "2023-05-29", start: "18:00", end: "20:00" };
    const { id } = await addEvent(command(), AddEvent.parse({ ...side, "title-zh": "招待会" }));
    await issueProgrammeAgain(command(), KEY);
    await cancelEvent(command(), { meetingKey: KEY, eventId: id });
    await importAgenda(`${seed("zh")}\n`, LATER);
    const { events } = await getOrganizationOfWork(contextOf(database.db, PUBLIC_VIEWER), KEY, "zh");
    expect([events, (await getProgrammeIssueOptions(command(), KEY)).differences]).toEqual([[], []]);
  });

  it("does not hide that a text has other items", async () => {
    await move();
    await importAgenda(seed("en"));
    const text = changed(seed("fr"), "4\t", () => []);
    expect((await importAgenda(text)).findings.map(({ kind }) => kind)).toContain("language-differs");
  });
});

describe("a resolved finding", () => {
  async function resolve(kind: string, resolution: "keep-assumption" | "as-printed") {
    const [finding] = await database.db
      .select()
      .from(importFindings)
      .where(and(eq(importFindings.kind, kind), sql`resolved_at is null`))
      .limit(1);
    const context = contextOf(database.db, await staff(database.db, "secretariat"), LATER);
    await resolveFinding(context, { findingId: finding!.id, resolution }); // the seed has it
  }

  it("raises the sequence of the plenary meetings between which an item moves", async () => {
    await resolve("plenary-meeting-assumed", "as-printed");
    expect(await sequences()).toEqual([1, 1, 0, 0]);
    expect((await listPlenaryMeetings())[1]?.changedAt).toEqual(LATER);
  });

  it("raises that of the plenary meeting whose description is removed, and none if nothing changes", async () => {
    await resolve("plenary-meeting-assumed", "keep-assumption");
    expect(await sequences()).toEqual([0, 0, 0, 0]);
    await resolve("description-differs", "keep-assumption");
    expect((await sequences()).reduce((sum, each) => sum + each)).toBe(1);
  });
});
