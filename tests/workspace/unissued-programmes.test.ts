import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Context } from "@/app/_domain/context";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { moveEntry } from "@/app/_domain/organization-of-work/move-entry";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddEvent, ChangeRoom, WriteNote } from "@/app/_domain/organization-of-work/schemas";
import { writeNote } from "@/app/_domain/organization-of-work/write-note";
import { getProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import { listWork } from "@/app/_domain/workspace/queries";
import { meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueProgrammeAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
const KEY = "wg9-2041";
let secretariat: Context;

beforeAll(async () => {
  await smallMeeting(store.db, KEY);
  secretariat = contextOf(store.db, await staff(store.db, "secretariat"));
});

/**
 * Returns the number of programmes to issue, after checking that it agrees with the comparison of the contents, in the work of
 * the meeting and in that of all.
 */
async function unissued(role: "secretariat" | "editor" = "secretariat"): Promise<number> {
  const context = contextOf(store.db, await staff(store.db, role));
  const query = { limit: 100, kind: "unissuedProgrammes" as const };
  const { work } = await listWork(context, { ...query, meetingKey: KEY });
  const ofAll = (await listWork(context, query)).work.flatMap(({ entries }) =>
    entries.map(({ meeting }) => meeting?.key),
  );
  expect(ofAll.filter((each) => each === KEY)).toHaveLength(work[0]?.count ?? 0);
  const { differences } = await getProgrammeIssueOptions(secretariat, KEY);
  if (role === "secretariat") expect(work.length > 0).toBe(differences.length > 0);

  return work[0]?.count ?? 0;
}

const FIRST = { meetingKey: KEY, number: 1 };
const first = async () =>
  (await getOrganizationOfWork(secretariat, KEY, "zh")).plenaryMeetings.find(({ number }) => number === 1)!; // of the small meeting
const EVENT = { meetingKey: KEY, kind: "break", day: "2041-05-29", start: "", end: "", "title-en": "Tea" };

/** Each changes another thing that a programme has. */
const CHANGES: [string, () => Promise<unknown>][] = [
  ["a time", () => movePlenaryMeeting(secretariat, { ...FIRST, start: "2041-05-30T10:00", end: "2041-05-30T13:00" })],
  [
    "the order of entries",
    async () => moveEntry(secretariat, { meetingKey: KEY, entryId: (await first()).entries[0]!.id, step: "down" }),
  ],
  [
    "a wording",
    async () =>
      writeNote(
        secretariat,
        WriteNote.parse({
          ...FIRST,
          sequence: (await first()).sequence,
          entryId: (await first()).entries[0]!.id,
          "text-fr": "Thé",
        }),
      ),
  ],
  [
    "a note",
    async () =>
      writeNote(secretariat, WriteNote.parse({ ...FIRST, sequence: (await first()).sequence, "text-en": "Tea" })),
  ],
  [
    "a room",
    async () =>
      changeRoom(
        secretariat,
        ChangeRoom.parse({
          meetingKey: KEY,
          plenaryMeetingId: (await first()).id,
          version: (await first()).sequence,
          "room-en": "A",
        }),
      ),
  ],
  [
    "the room of the meeting",
    () => changeRoom(secretariat, ChangeRoom.parse({ meetingKey: KEY, version: 1, "room-en": "D" })),
  ],
  ["an event", () => addEvent(secretariat, AddEvent.parse(EVENT))],
  [
    "a cancelled event",
    async () =>
      cancelEvent(secretariat, {
        meetingKey: KEY,
        eventId: (await getOrganizationOfWork(secretariat, KEY, "en")).events[0]!.id,
      }),
  ],
  ["a cancelled plenary meeting", () => cancelPlenaryMeeting(secretariat, FIRST)],
];

it("a programme that differs in anything waits for the secretariat until it is issued", async () => {
  expect(await unissued()).toBe(0);
  for (const [what, change] of CHANGES) {
    await change();
    expect([what, await unissued(), await unissued("editor")]).toEqual([what, 1, 0]);
    await issueProgrammeAgain(secretariat, KEY);
    expect([what, await unissued()]).toEqual([what, 0]);
  }
});

it("an event that was never public and was removed is no difference, nor is anything of a draft", async () => {
  const { id } = await addEvent(secretariat, AddEvent.parse(EVENT));
  await cancelEvent(secretariat, { meetingKey: KEY, eventId: id });
  expect(await unissued()).toBe(0);
  await addEvent(secretariat, AddEvent.parse(EVENT));
  await store.db.update(meetings).set({ status: "draft" }).where(eq(meetings.key, KEY));
  expect(await unissued()).toBe(0);
});
