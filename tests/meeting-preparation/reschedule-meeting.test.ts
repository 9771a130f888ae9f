import { asc, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { adoptReport } from "@/app/_domain/meeting-preparation/adopt-report";
import { cancelMeeting } from "@/app/_domain/meeting-preparation/cancel-meeting";
import { openMeeting } from "@/app/_domain/meeting-preparation/open-meeting";
import { postponeMeeting } from "@/app/_domain/meeting-preparation/postpone-meeting";
import { rescheduleMeeting } from "@/app/_domain/meeting-preparation/reschedule-meeting";
import { revertStatus } from "@/app/_domain/meeting-preparation/revert-status";
import { getScheduleConsequences } from "@/app/_domain/meeting-preparation/schedule-consequences";
import { NewSchedule, PostponeMeeting, RescheduleMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listScheduleChanges } from "@/app/_domain/meetings/schedule-changes";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddEvent } from "@/app/_domain/organization-of-work/schemas";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { STEP_CHECKS } from "@/app/_vocabulary/meeting-steps";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import {
  agendaEditionVersions,
  alertSubscriptions,
  auditEvents,
  meetingDocuments,
  meetings,
  outboxMessages,
  plenaryMeetings,
  programmeEditions,
  searchPassages,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const test = testDatabase();

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, outbox_messages, alert_subscriptions cascade");
  await smallMeeting(test.db, KEY);
  const confirmed = { requestedAt: new Date("2023-01-01"), confirmedAt: new Date("2023-01-01") };
  await test.db
    .insert(alertSubscriptions)
    .values({ email: "reader@example.org", bodyKey: "wg9", locale: "en", ...confirmed });
});

const IN_APRIL = "2023-04-01T00:00:00Z";
/** The agenda of the small meeting was drafted in English, the default. */
const REASON = { "reason-en": "The rooms are not available.", "reason-fr": "Les salles sont indisponibles." };
const secretariat = async (now = IN_APRIL) => contextOf(test.db, await staff(test.db, "secretariat"), new Date(now));
const versionNow = async () => (await test.db.select().from(meetings))[0]?.version ?? 0;
const postpone = async (now = IN_APRIL, fields: object = REASON) =>
  postponeMeeting(
    await secretariat(now),
    PostponeMeeting.parse({ meetingKey: KEY, version: await versionNow(), ...fields }),
  );
const cancel = async (now = IN_APRIL) =>
  cancelMeeting(
    await secretariat(now),
    PostponeMeeting.parse({ meetingKey: KEY, version: await versionNow(), ...REASON }),
  );
const schedule = async (fields: Record<string, string> = {}) => ({
  ...{ meetingKey: KEY, version: await versionNow() },
  ...{ startsOn: "2023-06-05", endsOn: "2023-06-06", timeZone: "Europe/Vienna" },
  ...{ "place-en": "Vienna", "place-zh": "维也纳" },
  ...fields,
});
const move = async (fields: Record<string, string> = {}, now = IN_APRIL) =>
  rescheduleMeeting(await secretariat(now), RescheduleMeeting.parse({ ...(await schedule(fields)), ...REASON }));
const read = async (viewer: Viewer = PUBLIC_VIEWER) =>
  (await getOrganizationOfWork(contextOf(test.db, viewer), KEY, "en")).plenaryMeetings.map(
    ({ startsAt, sequence, cancelledAt }) => [startsAt.toISOString().slice(0, 13), sequence, !cancelledAt],
  );
const mails = () => test.db.select().from(outboxMessages).orderBy(asc(outboxMessages.createdAt));

describe("a postponed meeting", () => {
  it("has no days for its readers; the last that stood are recorded with the reason", async () => {
    const tags = await test.announcedBy(() => postpone());

    expect(new Set(tags)).toEqual(new Set(["meeting:wg9-2023", "meetings"]));
    expect(await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).toMatchObject({
      scheduleStatus: "postponed",
      scheduleChange: {
        kind: "postponed",
        reasons: { en: REASON["reason-en"], fr: REASON["reason-fr"] },
        before: { startsOn: "2023-05-29", endsOn: "2023-05-30" },
        after: null,
      },
    });
    expect(await listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), KEY, 5)).toMatchObject([
      { kind: "postpone-meeting", reasons: { en: REASON["reason-en"] } },
    ]);
    expect(await mails()).toMatchObject([
      {
        kind: "meeting-postponed",
        to: "reader@example.org",
        params: { meeting: { scheduleStatus: "postponed" }, before: { startsOn: "2023-05-29" } },
      },
    ]);
    const [event] = await test.db.select().from(auditEvents);
    expect(event).toMatchObject({ operation: "postpone-meeting", detail: { before: { start: "2023-05-29" } } });
  });

  it("is off in the programme that the public reads, with a higher sequence; the working copy stands", async () => {
    await postpone();

    expect(await read()).toEqual([
      ["2023-05-29T08", 1, false],
      ["2023-05-29T13", 1, false],
    ]);
    expect(await read(SYSTEM)).toEqual([
      ["2023-05-29T08", 0, true],
      ["2023-05-29T13", 0, true],
    ]);
    const [first] = (await getOrganizationOfWork(contextOf(test.db, PUBLIC_VIEWER), KEY, "fr")).plenaryMeetings;
    expect(first).toMatchObject({ isPostponed: true, reason: { text: REASON["reason-fr"], locale: "fr" } });
    // No change of it waits to be issued.
    expect((await getProgrammeIssueOptions(await secretariat(), KEY)).differences).toEqual([]);
  });

  it("is given days again: the same plenary meetings stand, with a higher sequence", async () => {
    await postpone();
    await move({ startsOn: "2023-06-05", endsOn: "2023-06-06" });

    expect(await read()).toEqual([
      ["2023-06-05T08", 2, true],
      ["2023-06-05T13", 2, true],
    ]);
    await postpone();
    await move({ startsOn: "2023-06-05", endsOn: "2023-06-06" });
    expect(await read()).toEqual([
      ["2023-06-05T08", 4, true],
      ["2023-06-05T13", 4, true],
    ]);
    const history = await listScheduleChanges(contextOf(test.db, PUBLIC_VIEWER), KEY);
    expect(history.map(({ number, kind, before, after }) => [number, kind, before.startsOn, after?.startsOn])).toEqual([
      [1, "postponed", "2023-05-29", undefined],
      [2, "rescheduled", "2023-05-29", "2023-06-05"],
      [3, "postponed", "2023-06-05", undefined],
      [4, "rescheduled", "2023-06-05", "2023-06-05"],
    ]);
    // Of what nobody was told yet, the subscriber gets one message, from the days that they know.
    expect(await mails()).toMatchObject([
      {
        kind: "meeting-rescheduled",
        params: { before: { startsOn: "2023-05-29" }, meeting: { startsOn: "2023-06-05" } },
      },
    ]);
  });

  it("is neither opened nor made a draft again, and cannot be postponed again", async () => {
    await postpone();
    const input = { meetingKey: KEY, version: await versionNow(), confirmed: [...STEP_CHECKS] };
    const later = await secretariat("2023-05-29T12:00:00Z");
    await expect(openMeeting(later, input)).rejects.toMatchObject({ code: "meetingWithoutDays" });
    await expect(revertStatus(later, { ...input, reason: "Typo" })).rejects.toMatchObject({
      code: "meetingWithoutDays",
    });
    await expect(postpone()).rejects.toMatchObject({ kind: "conflict", code: "meetingPostponed" });
    expect(await versionNow()).toBe(input.version);
  });
});

describe("a meeting in session that is postponed on its second day", () => {
  const SECOND_DAY = "2023-05-30T07:00:00Z";
  beforeEach(async () => {
    await movePlenaryMeeting(contextOf(test.db, SYSTEM), {
      ...{ meetingKey: KEY, number: 2, start: "2023-05-30T15:00", end: "2023-05-30T18:00" },
    });
    await issueProgrammeAgain(contextOf(test.db, SYSTEM), KEY);
    await openMeeting(await secretariat("2023-05-29T07:00:00Z"), {
      ...{ meetingKey: KEY, version: await versionNow(), confirmed: [...STEP_CHECKS] },
    });
    await postpone(SECOND_DAY);
  });

  it("keeps what has been held, and its report is not adopted", async () => {
    expect(await read()).toEqual([
      ["2023-05-29T08", 0, true],
      ["2023-05-30T13", 2, false],
    ]);
    const input = { meetingKey: KEY, version: await versionNow(), confirmed: [...STEP_CHECKS] };
    await expect(adoptReport(await secretariat("2023-06-30T12:00:00Z"), input)).rejects.toMatchObject({
      code: "meetingWithoutDays",
    });
  });

  it("resumes on other days: its first day stays, what remains begins when it resumes", async () => {
    await move({ startsOn: "2023-09-04", endsOn: "2023-09-05" }, "2023-06-20T12:00:00Z");

    expect(await read()).toEqual([
      ["2023-05-29T08", 0, true],
      ["2023-09-04T13", 3, true],
    ]);
    expect(await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).toMatchObject({
      ...{ startsOn: "2023-05-29", endsOn: "2023-09-05", scheduleStatus: "scheduled" },
      scheduleChange: { after: { resumesOn: "2023-09-04" } },
    });
  });

  it("does not resume before what was held", async () => {
    const early = { startsOn: "2023-05-28", endsOn: "2023-09-05" };
    await expect(move(early, "2023-06-20T12:00:00Z")).rejects.toMatchObject({
      ...{ code: "resumesTooEarly", field: "startsOn" },
    });
  });
});

describe("a meeting that moves", () => {
  it("keeps the day and the hour of every plenary meeting, also where the old and the new days overlap", async () => {
    await addEvent(
      contextOf(test.db, SYSTEM),
      AddEvent.parse({
        ...{ meetingKey: KEY, kind: "holiday", day: "2023-05-30", start: "", end: "", "title-en": "Holiday" },
      }),
    );
    await issueProgrammeAgain(contextOf(test.db, SYSTEM), KEY);
    await move({ startsOn: "2023-05-28", endsOn: "2023-05-29", timeZone: "America/New_York" });

    expect(await read()).toEqual([
      ["2023-05-28T14", 1, true],
      ["2023-05-28T19", 1, true],
    ]);
    const { events } = await getOrganizationOfWork(contextOf(test.db, PUBLIC_VIEWER), KEY, "en");
    expect(events).toMatchObject([{ day: "2023-05-29", sequence: 1 }]);
    expect(await test.db.$count(programmeEditions)).toBe(3);
  });

  it("leaves changes of its programme that are not issued as they are", async () => {
    await movePlenaryMeeting(contextOf(test.db, SYSTEM), {
      ...{ meetingKey: KEY, number: 2, start: "2023-05-30T10:00", end: "2023-05-30T13:00" },
    });
    await move();
    expect((await read()).map(([start]) => start)).toEqual(["2023-06-05T08", "2023-06-05T13"]);
    expect((await read(SYSTEM)).map(([start]) => start)).toEqual(["2023-06-05T08", "2023-06-06T08"]);
  });

  it("names plenary meetings that no longer fit, and cancels them if that is chosen", async () => {
    await movePlenaryMeeting(contextOf(test.db, SYSTEM), {
      ...{ meetingKey: KEY, number: 2, start: "2023-05-30T15:00", end: "2023-05-30T18:00" },
    });
    await issueProgrammeAgain(contextOf(test.db, SYSTEM), KEY);
    const shorter = { startsOn: "2023-06-05", endsOn: "2023-06-05" };
    const refused = { code: "plenaryMeetingsStillOutside", field: "endsOn", params: { numbers: "2" } };
    await expect(move(shorter)).rejects.toMatchObject(refused);
    await expect(
      getScheduleConsequences(await secretariat(), await schedule(), NewSchedule.parse(await schedule(shorter))),
    ).rejects.toMatchObject(refused);
    await move({ ...shorter, cancelOutside: "yes" });
    expect((await read()).map(([start, , isHeld]) => [start, isHeld])).toEqual([
      ["2023-05-30T13", false],
      ["2023-06-05T08", true],
    ]);
  });

  it("moves the deadlines of documents that are ahead, if that is chosen", async () => {
    await test.db
      .update(meetingDocuments)
      .set({ submissionDue: "2023-03-20", issueDue: "2023-04-17" })
      .where(eq(meetingDocuments.symbol, "TEST/COP/WG9/2023/2"));
    const consequences = await getScheduleConsequences(
      await secretariat(),
      await schedule(),
      NewSchedule.parse(await schedule()),
    );
    expect(consequences).toMatchObject({
      ...{ documents: ["TEST/COP/WG9/2023/2"], subscribers: 1, held: [], events: 0 },
      plan: { byDays: 7, after: { startsOn: "2023-06-05" } },
      plenaryMeetings: [{ number: 1, to: { startsAt: new Date("2023-06-05T08:00:00Z") } }, { number: 2 }],
    });
    await move({ moveDeadlines: "yes" });
    const [document] = await test.db
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbol, "TEST/COP/WG9/2023/2"));
    expect(document).toMatchObject({ submissionDue: "2023-03-20", issueDue: "2023-04-24" });
    const [event] = await test.db.select().from(auditEvents).where(eq(auditEvents.operation, "reschedule-meeting"));
    expect(event?.detail).toMatchObject({ moved: [1, 2], documents: ["TEST/COP/WG9/2023/2"] });
  });

  it("moves back, and each time its readers are told from where", async () => {
    await move();
    await test.db.update(outboxMessages).set({ sentAt: new Date(), nextAttemptAt: null, attempts: 1 });
    await move({ startsOn: "2023-05-29", endsOn: "2023-05-30" });

    expect(await read()).toEqual([
      ["2023-05-29T08", 2, true],
      ["2023-05-29T13", 2, true],
    ]);
    expect((await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).scheduleChange).toMatchObject({
      ...{ before: { startsOn: "2023-06-05" }, after: { startsOn: "2023-05-29" } },
    });
    expect((await mails()).map(({ params }) => params)).toMatchObject([
      { before: { startsOn: "2023-05-29" } },
      { before: { startsOn: "2023-06-05" } },
    ]);
  });

  it("moves to another place on the same days; calendars learn of it", async () => {
    await move({ startsOn: "2023-05-29", endsOn: "2023-05-30", "place-en": "Geneva", "place-zh": "日内瓦" });
    expect((await read()).map(([, sequence]) => sequence)).toEqual([1, 1]);
  });

  it("brings messages that wait up to date", async () => {
    await postpone();
    const [waiting] = await mails();
    await test.db
      .insert(outboxMessages)
      .values({ ...waiting!, id: crypto.randomUUID(), key: "k", kind: "programme-changed" }); // postponed above
    await move();
    const [message] = await test.db.select().from(outboxMessages).where(eq(outboxMessages.key, "k"));
    expect(message?.params).toMatchObject({ meeting: { startsOn: "2023-06-05", scheduleStatus: "scheduled" } });
  });
});

describe("a cancelled meeting", () => {
  it("is not held; its plenary meetings are cancelled for good", async () => {
    await cancel();
    expect(await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).toMatchObject({ scheduleStatus: "cancelled" });
    const { plenaryMeetings: shown } = await getOrganizationOfWork(contextOf(test.db, PUBLIC_VIEWER), KEY, "en");
    expect(shown.map(({ cancelledAt, isPostponed }) => [cancelledAt !== undefined, isPostponed])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    await expect(cancel()).rejects.toMatchObject({ kind: "conflict", code: "meetingCancelled" });
  });

  it("of one in session, what was held before it was postponed stays held, and nothing after", async () => {
    await openMeeting(await secretariat("2023-05-29T07:00:00Z"), {
      ...{ meetingKey: KEY, version: await versionNow(), confirmed: [...STEP_CHECKS] },
    });
    await postpone("2023-05-29T09:00:00Z");
    await cancel("2023-06-30T09:00:00Z");
    expect((await read()).map(([, , isHeld]) => isHeld)).toEqual([true, false]);
  });
});

describe("a change of days is refused", () => {
  it("to everybody but the secretariat and the administrators", async () => {
    for (const role of ["editor", "translator", "reader", "sherloc", "rapporteur"] as const) {
      const context = contextOf(test.db, await staff(test.db, role), new Date(IN_APRIL));
      const input = PostponeMeeting.parse({ meetingKey: KEY, version: 1, ...REASON });
      await expect(postponeMeeting(context, input), role).rejects.toMatchObject({ kind: "forbidden" });
      await expect(cancelMeeting(context, input), role).rejects.toMatchObject({ kind: "forbidden" });
      const moved = RescheduleMeeting.parse({ ...(await schedule()), ...REASON });
      await expect(rescheduleMeeting(context, moved), role).rejects.toMatchObject({ kind: "forbidden" });
    }
    const admin = contextOf(test.db, await staff(test.db, "admin"), new Date(IN_APRIL));
    await postponeMeeting(admin, PostponeMeeting.parse({ meetingKey: KEY, version: 1, ...REASON }));
    expect((await test.db.select().from(meetings))[0]?.scheduleStatus).toBe("postponed");
  });

  it("without a reason in the language of the meeting", async () => {
    await expect(postpone(IN_APRIL, { "reason-fr": "Salles." })).rejects.toMatchObject({
      ...{ kind: "invalid", code: "reasonRequired", field: "reason-en" },
    });
    await expect(postpone(IN_APRIL, {})).rejects.toMatchObject({ field: "reason-en" });
    await test.db.update(meetings).set({ sourceLocale: "fr" });
    await expect(postpone(IN_APRIL, { "reason-en": "Rooms." })).rejects.toMatchObject({ field: "reason-fr" });
    expect(await test.db.$count(outboxMessages)).toBe(0);
  });

  it("of a draft, whose particulars are edited, and of one whose report is adopted", async () => {
    for (const status of ["draft", "report-adopted", "archived"] as const) {
      await test.db.update(meetings).set({ status });
      await expect(postpone(), status).rejects.toMatchObject({ kind: "conflict", code: "meetingNotMovable" });
      await expect(move(), status).rejects.toMatchObject({ kind: "conflict", code: "meetingNotMovable" });
    }
  });

  it("to the second of two people", async () => {
    const stale = PostponeMeeting.parse({ meetingKey: KEY, version: 1, ...REASON });
    await move();
    await expect(postponeMeeting(await secretariat(), stale)).rejects.toMatchObject({ code: "meetingChanged" });
    expect((await test.db.select().from(auditEvents).orderBy(desc(auditEvents.id)))[0]?.operation).toBe(
      "reschedule-meeting",
    );
  });

  it("to days that are over, or that it has", async () => {
    const over = { startsOn: "2023-03-01", endsOn: "2023-03-02" };
    await expect(move(over)).rejects.toMatchObject({ code: "daysOver", field: "endsOn" });
    await expect(move({ startsOn: "2023-05-29", endsOn: "2023-05-30" })).rejects.toMatchObject({
      ...{ code: "scheduleUnchanged", field: "startsOn" },
    });
    expect(await test.db.select({ at: plenaryMeetings.startsAt }).from(plenaryMeetings)).toContainEqual({
      at: new Date("2023-05-29T08:00:00Z"),
    });
  });
});

describe("what prints the earlier days of a moved meeting", () => {
  const oldDays = async () =>
    (await listWork(await secretariat(), { kind: "moved", limit: 9 })).work.flatMap(
      ({ entries }): unknown[] => entries,
    );
  beforeEach(async () => {
    const [document] = await test.db
      .select()
      .from(meetingDocuments)
      .where(eq(meetingDocuments.symbol, "TEST/COP/WG9/2023/2"));
    const passage = { meetingId: document!.meetingId, subject: "document", subjectId: document!.id } as const; // inserted
    const place = { part: "text", position: 1, label: "2", title: "Paper", lexemes: "" } as const;
    await test.db.insert(searchPassages).values([
      {
        ...passage,
        ...place,
        locale: "en",
        body: "The meeting will be held on 29\u00a0and 30\u00a0May 2023 in Vienna.",
      },
      { ...passage, ...place, locale: "fr", body: "Elle se tiendra les 5 et 6 juin 2023." },
    ]);
  });

  it("is named with its languages, until a corrigendum of it is listed or the old days stand again", async () => {
    expect(await oldDays()).toEqual([]);
    await move();
    expect(await oldDays()).toMatchObject([
      { symbol: "TEST/COP/WG9/2023/2", languages: ["en"], days: { startsOn: "2023-05-29" }, meeting: { key: KEY } },
    ]);
    await move({ startsOn: "2023-05-29", endsOn: "2023-05-30" });
    expect(await oldDays()).toMatchObject([{ languages: ["fr"], days: { startsOn: "2023-06-05" } }]);
    const symbol = "TEST/COP/WG9/2023/2/Corr.1";
    const meetingId = (await getMeeting(contextOf(test.db, PUBLIC_VIEWER), KEY)).id;
    await test.db.insert(meetingDocuments).values({
      ...{ meetingId, symbol, symbolKey: symbol.toUpperCase(), kind: "background-paper", position: 9 },
      ...{ distribution: "general", originalLanguage: "en" },
    });
    expect(await oldDays()).toEqual([]);
  });

  it("is the agenda too, until it is issued anew", async () => {
    await test.db.update(agendaEditionVersions).set({ placeAndDates: "Vienna, 29 and 30 May 2023" });
    await postpone("2023-05-10T00:00:00Z");
    expect(await oldDays()).toMatchObject([{ id: undefined, languages: ["en"] }, { id: expect.any(String) }]);
  });
});
