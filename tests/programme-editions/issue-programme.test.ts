import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { addPlenaryMeeting } from "@/app/_domain/organization-of-work/add-plenary-meeting";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { moveEntry } from "@/app/_domain/organization-of-work/move-entry";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { AddEvent, ChangeRoom } from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { discardProgrammeChanges } from "@/app/_domain/programme-editions/discard-programme-changes";
import { issueProgramme } from "@/app/_domain/programme-editions/issue-programme";
import {
  getProgrammeEditionChanges,
  getProgrammeIssueOptions,
  listProgrammeEditions,
} from "@/app/_domain/programme-editions/queries";
import { restoreDiscardedProgramme } from "@/app/_domain/programme-editions/restore-discarded-programme";
import { IssueProgramme } from "@/app/_domain/programme-editions/schemas";
import { storeProgrammeEdition } from "@/app/_domain/programme-editions/store-programme-edition";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import {
  alertSubscriptions,
  auditEvents,
  meetings,
  outboxMessages,
  plenaryMeetings,
  programmeEditions,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM, at = NOW) => contextOf(database.db, viewer, at);
const LATER = new Date(NOW.getTime() + 3_600_000);
const read = async (viewer: Viewer = PUBLIC_VIEWER) => getOrganizationOfWork(as(viewer), KEY, "zh");
const plenary = async (number: number, viewer?: Viewer) =>
  (await read(viewer)).plenaryMeetings.find((each) => each.number === number)!; // of the small meeting
const of = (number: number) => ({ meetingKey: KEY, number });
const NEXT_DAY = { start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
const room = (name: string, plenaryMeetingId = "", version = 0) =>
  ChangeRoom.parse({ meetingKey: KEY, version, plenaryMeetingId, "room-en": name });
const options = () => getProgrammeIssueOptions(as(), KEY);
/** Carries out a change and issues it at once, as the second button of its form. */
const now = <R>(change: Parameters<typeof changeProgramme<R>>[2], ids: (result: R) => string[], reasons = {}) =>
  changeProgramme(as(), { meetingKey: KEY, isIssuedNow: true, reasons }, change, ids);

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states, outbox_messages cascade`);
  await smallMeeting(database.db, KEY);
});

describe("changes of a programme", () => {
  it("are read by nobody until they are issued, then all together with one reason", async () => {
    const confirmed = { requestedAt: NOW, confirmedAt: NOW };
    await database.db
      .insert(alertSubscriptions)
      .values({ email: "reader@example.org", bodyKey: "wg9", locale: "en", ...confirmed });
    const before = await read();
    await movePlenaryMeeting(as(), { ...of(2), ...NEXT_DAY });
    await cancelPlenaryMeeting(as(), of(1));
    const side = { meetingKey: KEY, kind: "reception", day: "2023-05-29", start: "18:00", end: "20:00" };
    const { id } = await addEvent(as(), AddEvent.parse({ ...side, "title-en": "Reception" }));
    await changeRoom(as(), room("Board Room D", "", 1));
    for (const viewer of [PUBLIC_VIEWER, await delegate(database.db, "XA")]) expect(await read(viewer)).toEqual(before);
    expect(await listPublicChanges(as(PUBLIC_VIEWER), KEY, 9)).toEqual([]);
    expect(await database.db.$count(outboxMessages)).toBe(0);

    const reasons = { en: "The room is being repaired." };
    expect(await issueProgrammeAgain(as(SYSTEM, LATER), KEY, reasons)).toEqual({ number: 2 });
    const { room: ofMeeting, plenaryMeetings, events } = await read();
    expect(ofMeeting?.text).toBe("Board Room D");
    expect(plenaryMeetings).toMatchObject([
      { number: 1, cancelledAt: LATER, changedAt: LATER, reason: { text: reasons.en } },
      { number: 2, day: "2023-05-30", movedAt: LATER, changedAt: LATER, reason: { text: reasons.en } },
    ]);
    expect(events).toMatchObject([{ id, reason: { text: reasons.en } }]);
    expect((await listPublicChanges(as(PUBLIC_VIEWER), KEY, 9)).map(({ kind, number }) => [kind, number])).toEqual([
      ["add-event", null],
      ["move-plenary-meeting", 2],
      ["cancel-plenary-meeting", 1],
      ["change-room", null],
    ]);
    expect(await database.db.select().from(outboxMessages)).toMatchObject([
      { kind: "programme-changed", params: { reasons } },
    ]);
    const [event] = await database.db.select().from(auditEvents).where(eq(auditEvents.operation, "issue-programme"));
    expect(event?.detail).toEqual({ number: 2, plenaryMeetings: [1, 2], reason: reasons });
  });

  it("raise the sequence of what reads differently alone, however often they were saved", async () => {
    await movePlenaryMeeting(as(), { ...of(1), ...NEXT_DAY });
    await movePlenaryMeeting(as(), { ...of(1), start: "2023-05-29T10:00", end: "2023-05-29T13:00" });
    expect((await options()).differences).toEqual([]);
    await changeRoom(as(), room("Board Room A", (await plenary(2)).id));
    await issueProgrammeAgain(as(), KEY);
    expect((await read()).plenaryMeetings).toMatchObject([
      { sequence: 0, changedAt: undefined, movedAt: undefined },
      { sequence: 1, changedAt: NOW, movedAt: undefined },
    ]);
  });

  it("are issued as they were looked at: not after a colleague's change, not twice, and not of a draft", async () => {
    await cancelPlenaryMeeting(as(), of(1));
    const input = IssueProgramme.parse({ meetingKey: KEY, digest: (await options()).digest });
    await movePlenaryMeeting(as(), { ...of(2), ...NEXT_DAY });
    await expect(issueProgramme(as(), input)).rejects.toMatchObject({ kind: "conflict", code: "programmeChanged" });
    await issueProgrammeAgain(as(), KEY);
    await expect(issueProgrammeAgain(as(), KEY)).rejects.toMatchObject({ code: "programmeAsIssued" });
    await cancelPlenaryMeeting(as(), of(2));
    await database.db.update(meetings).set({ status: "draft" });
    await expect(issueProgrammeAgain(as(), KEY)).rejects.toMatchObject({ code: "programmeOfDraft" });
    expect(await database.db.$count(programmeEditions)).toBe(2);
  });

  it("make editions that are compared with the one before, the last of them current", async () => {
    await movePlenaryMeeting(as(), { ...of(2), ...NEXT_DAY });
    await issueProgrammeAgain(as(), KEY, { fr: "Grève." });
    expect(await listProgrammeEditions(as(), KEY)).toMatchObject([
      { number: 2, cause: "changes", reasons: { fr: "Grève." }, issuedBy: "test" },
      { number: 1, cause: "announcement", reasons: {} },
    ]);
    const changes = await getProgrammeEditionChanges(as(), { meetingKey: KEY, number: 2 });
    expect(changes.differences).toMatchObject([{ part: "plenary-meeting", changes: ["moved"], after: { number: 2 } }]);
    const current = await database.db
      .select({ at: programmeEditions.supersededAt })
      .from(programmeEditions)
      .orderBy(asc(programmeEditions.number));
    expect(current).toEqual([{ at: NOW }, { at: null }]);
    await expect(getProgrammeEditionChanges(as(), { meetingKey: KEY, number: 9 })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

it("an edition of a programme is compared with any before it, over all that changed in between", async () => {
  await movePlenaryMeeting(as(), { ...of(2), ...NEXT_DAY });
  await issueProgrammeAgain(as(), KEY);
  await cancelPlenaryMeeting(as(), of(1));
  await issueProgrammeAgain(as(), KEY);
  const changed = async (from?: number) =>
    (await getProgrammeEditionChanges(as(), { meetingKey: KEY, number: 3, from })).differences.flatMap(
      ({ changes }) => changes,
    );

  expect([await changed(), await changed(1)]).toEqual([["cancelled"], ["cancelled", "moved"]]);
  await expect(changed(9)).rejects.toMatchObject({ kind: "not-found" });
});

describe("a change that is issued at once", () => {
  it("takes nothing else with it, and leaves a typed reason for the others", async () => {
    await changeProgramme(
      as(),
      { meetingKey: KEY, isIssuedNow: false, reasons: { en: "Tomorrow." } },
      (context) => movePlenaryMeeting(context, { ...of(2), ...NEXT_DAY }),
      ({ id }) => [id],
    );
    expect((await options()).reasons).toEqual({ en: "Tomorrow." });
    const { id } = await plenary(1);
    const { isIssued } = await now(
      (context) => changeRoom(context, room("Board Room Q", id)),
      () => [id],
      { en: "More seats." },
    );
    expect(isIssued).toBe(true);
    expect(await plenary(1)).toMatchObject({ room: { text: "Board Room Q" }, reason: { text: "More seats." } });
    expect(await plenary(2)).toMatchObject({ day: "2023-05-29", sequence: 0 });
    const { differences, reasons } = await options();
    expect(differences).toMatchObject([{ changes: ["moved"], after: { number: 2 } }]);
    expect(reasons).toEqual({ en: "Tomorrow." });
  });

  it("has no reason of earlier changes proposed, neither of those taken back nor of those issued otherwise", async () => {
    const save = (day: string, reasons = {}) =>
      changeProgramme(
        as(),
        { meetingKey: KEY, isIssuedNow: false, reasons },
        (context) => movePlenaryMeeting(context, { ...of(2), start: `${day}T15:00`, end: `${day}T18:00` }),
        ({ id }) => [id],
      );
    await save("2023-05-30", { en: "Tomorrow." });
    await save("2023-05-29");
    await save("2023-05-30", { fr: "Demain." });
    expect((await options()).reasons).toEqual({ fr: "Demain." });

    const [meeting] = await database.db.select({ id: meetings.id }).from(meetings);
    await database.db.transaction((tx) => storeProgrammeEdition(tx, as(), meeting!.id, { cause: "import" })); // the small one
    await movePlenaryMeeting(as(), { ...of(1), ...NEXT_DAY });
    expect((await options()).reasons).toEqual({});
  });

  it("takes with it the plenary meeting to which an entry has moved", async () => {
    const [first, second] = [await plenary(1), await plenary(2)];
    const entryId = first.entries[0]!.id; // of the small meeting
    await moveEntry(as(), { meetingKey: KEY, entryId, place: "into", at: second.id });
    await now(
      (context) => changeRoom(context, room("Board Room Q", second.id, 1)),
      () => [second.id],
    );
    expect((await read()).plenaryMeetings.map(({ entries }) => entries.map(({ item }) => item))).toEqual([
      ["2"],
      ["2", "1 (a)"],
    ]);
    expect((await options()).differences).toEqual([]);
  });

  it("is refused where another plenary meeting still has the time in public, and is not saved then", async () => {
    await movePlenaryMeeting(as(), { ...of(1), ...NEXT_DAY });
    const issuing = now(
      (context) => movePlenaryMeeting(context, { ...of(2), start: "2023-05-29T10:00", end: "2023-05-29T13:00" }),
      ({ id }) => [id],
    );
    await expect(issuing).rejects.toMatchObject({ kind: "conflict", code: "issuedOverlap" });
    expect((await plenary(2, SYSTEM)).startsAt).toEqual(new Date("2023-05-29T13:00:00Z"));
  });

  it("is not refused for plenary meetings that an agenda prints at one time", async () => {
    const times = { startsAt: new Date("2023-05-29T09:00:00Z"), endsAt: new Date("2023-05-29T12:00:00Z") };
    await database.db.update(plenaryMeetings).set(times).where(eq(plenaryMeetings.number, 2));
    await issueProgrammeAgain(as(), KEY);
    const { id } = await plenary(1);
    const { isIssued } = await now(
      (context) => changeRoom(context, room("Board Room Q", id)),
      () => [id],
    );
    expect(isIssued).toBe(true);
  });

  it("of a draft is saved alone", async () => {
    await database.db.update(meetings).set({ status: "draft" });
    const { isIssued } = await now(
      (context) => cancelPlenaryMeeting(context, of(1)),
      ({ id }) => [id],
    );
    expect([isIssued, await database.db.$count(programmeEditions)]).toEqual([false, 1]);
  });
});

describe("the changes of a programme that are discarded", () => {
  const discard = async () => discardProgrammeChanges(as(), { meetingKey: KEY, digest: (await options()).digest });
  const change = async () => {
    await movePlenaryMeeting(as(), { ...of(2), ...NEXT_DAY });
    await addPlenaryMeeting(as(), { meetingKey: KEY, start: "2023-05-30T15:00", end: "2023-05-30T18:00" });
    await cancelPlenaryMeeting(as(), of(1));
    const side = { meetingKey: KEY, kind: "break", day: "2023-05-29", start: "11:00", end: "11:15" };
    await addEvent(as(), AddEvent.parse({ ...side, "title-zh": "茶歇" }));
    await moveEntry(as(), { meetingKey: KEY, entryId: (await plenary(1)).entries[0]!.id, step: "down" }); // it has two
    await changeRoom(as(), room("Board Room D", "", 1));
  };
  const contentOf = async (viewer: Viewer) => {
    const work = await read(viewer);
    return JSON.stringify(work, (name, value) =>
      ["sequence", "changedAt", "cancelledAt", "movedAt"].includes(name) ? value !== null && name : value,
    );
  };

  it("leave the working copy as it was issued; restored, it is as it was changed", async () => {
    const issued = await contentOf(PUBLIC_VIEWER);
    await change();
    const changed = await contentOf(SYSTEM);
    expect(changed).not.toBe(issued);
    expect(await discard()).toEqual({ discarded: 5 });
    const clean = await options();
    expect([clean.differences, clean.reasons, clean.discarded]).toEqual([[], {}, { at: NOW, by: "test" }]);
    expect(await contentOf(SYSTEM)).toBe(issued);

    await restoreDiscardedProgramme(as(), { meetingKey: KEY });
    expect(await contentOf(SYSTEM)).toBe(changed);
    expect(await contentOf(PUBLIC_VIEWER)).toBe(issued);
    await issueProgrammeAgain(as(), KEY);
    expect((await read()).plenaryMeetings).toHaveLength(3);
    const operations = await database.db
      .select({ operation: auditEvents.operation, detail: auditEvents.detail })
      .from(auditEvents)
      .orderBy(auditEvents.id);
    expect(operations.slice(-3)).toMatchObject([
      { operation: "discard-programme-changes", detail: { changed: 5 } },
      { operation: "restore-discarded-programme", detail: { changed: 5 } },
      { operation: "issue-programme" },
    ]);
  });

  it("are those that were looked at, and are not restored over what was changed or issued since", async () => {
    await expect(discard()).rejects.toMatchObject({ code: "programmeAsIssued" });
    await change();
    const { digest } = await options();
    await restorePlenaryMeeting(as(), of(1));
    await expect(discardProgrammeChanges(as(), { meetingKey: KEY, digest })).rejects.toMatchObject({
      code: "programmeChanged",
    });
    await discard();
    await cancelPlenaryMeeting(as(), of(2));
    const restore = () => restoreDiscardedProgramme(as(), { meetingKey: KEY });
    await expect(restore()).rejects.toMatchObject({ code: "programmeChanged" });
    await issueProgrammeAgain(as(), KEY);
    await expect(restore()).rejects.toMatchObject({ kind: "not-found" });
  });

  it("conflict with a form that was opened before", async () => {
    await change();
    const { id, sequence } = await plenary(2, SYSTEM);
    await discard();
    await expect(changeRoom(as(), room("Board Room A", id, sequence))).rejects.toMatchObject({
      code: "plenaryMeetingChanged",
    });
  });
});

it("nobody but the secretariat issues, discards or restores, and refused attempts leave no trace", async () => {
  await cancelPlenaryMeeting(as(), of(1));
  const { digest } = await options();
  const events = await database.db.$count(auditEvents);
  for (const viewer of [PUBLIC_VIEWER, await delegate(database.db, "XA"), await staff(database.db, "editor")])
    for (const attempt of [
      () => issueProgramme(as(viewer), IssueProgramme.parse({ meetingKey: KEY, digest })),
      () => discardProgrammeChanges(as(viewer), { meetingKey: KEY, digest }),
      () => restoreDiscardedProgramme(as(viewer), { meetingKey: KEY }),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
  expect(await database.db.$count(auditEvents)).toBe(events);
  expect(await database.db.$count(programmeEditions)).toBe(1);
});
