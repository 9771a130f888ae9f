import { isDeepStrictEqual } from "node:util";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import {
  type ContentEvent,
  type ContentPlenaryMeeting,
  type ProgrammeContent,
  ROOM_PART,
} from "../organization-of-work/content";

/** The differences in a plenary meeting. One that is added or removed differs as a whole. */
export type PlenaryMeetingChange =
  | "added"
  | "removed"
  | "cancelled"
  | "restored"
  | "renumbered"
  | "moved"
  | "arranged"
  | "room";

/** The differences in another event. */
export type EventChange = "added" | "removed" | "cancelled" | "restored" | "changed";

/** A part in which two programmes differ. `before` is absent from what is added, `after` from what is removed. */
export type ProgrammeDifference =
  | {
      part: "plenary-meeting";
      id: string;
      changes: PlenaryMeetingChange[];
      before: ContentPlenaryMeeting | undefined;
      after: ContentPlenaryMeeting | undefined;
    }
  | {
      part: "event";
      id: string;
      changes: EventChange[];
      before: ContentEvent | undefined;
      after: ContentEvent | undefined;
    }
  | { part: "room"; id: typeof ROOM_PART; changes: ["room"]; before: LocalizedText; after: LocalizedText };

/** Compares two programmes. Returns the room of the meeting, the plenary meetings and the events that differ. */
export function compareProgrammes(before: ProgrammeContent, after: ProgrammeContent): ProgrammeDifference[] {
  const rooms: ProgrammeDifference[] = isDeepStrictEqual(before.rooms, after.rooms)
    ? []
    : [{ part: "room", id: ROOM_PART, changes: ["room"], before: before.rooms, after: after.rooms }];

  return [
    ...rooms,
    ...pair(before.plenaryMeetings, after.plenaryMeetings).flatMap((pair): ProgrammeDifference[] => {
      const changes = plenaryMeetingChanges(pair);
      return changes.length > 0 ? [{ part: "plenary-meeting", changes, ...pair }] : [];
    }),
    ...pair(before.events, after.events).flatMap((pair): ProgrammeDifference[] => {
      const changes = eventChanges(pair);
      return changes.length > 0 ? [{ part: "event", changes, ...pair }] : [];
    }),
  ];
}

interface Pair<T> {
  id: string;
  before: T | undefined;
  after: T | undefined;
}

/** Pairs the parts of two programmes by id, in the order of the later one, then those that are gone. */
function pair<T extends { id: string }>(before: T[], after: T[]): Pair<T>[] {
  const earlier = new Map(before.map((each) => [each.id, each]));
  const later = new Set(after.map(({ id }) => id));

  return [
    ...after.map((each) => ({ id: each.id, before: earlier.get(each.id), after: each })),
    ...before.filter(({ id }) => !later.has(id)).map((each) => ({ id: each.id, before: each, after: undefined })),
  ];
}

function plenaryMeetingChanges({ before, after }: Pair<ContentPlenaryMeeting>): PlenaryMeetingChange[] {
  if (!before || !after) return [after ? "added" : "removed"];
  const differs = (...fields: (keyof ContentPlenaryMeeting)[]) =>
    fields.some((field) => !isDeepStrictEqual(before[field], after[field]));

  return [
    ...cancellation(before, after),
    ...(differs("number") ? (["renumbered"] as const) : []),
    ...(differs("startsAt", "endsAt") ? (["moved"] as const) : []),
    ...(isDeepStrictEqual(before.entries.map(entryText), after.entries.map(entryText)) ? [] : (["arranged"] as const)),
    ...(differs("rooms") ? (["room"] as const) : []),
  ];
}

/** An import stores the same entries under other ids. */
function entryText({ itemId, texts }: ContentPlenaryMeeting["entries"][number]) {
  return { itemId, texts };
}

function eventChanges({ before, after }: Pair<ContentEvent>): EventChange[] {
  if (!before || !after) return [after ? "added" : "removed"];
  const fields = ["kind", "day", "startsAt", "endsAt", "rooms", "titles"] as const;
  const isChanged = fields.some((field) => !isDeepStrictEqual(before[field], after[field]));

  return [...cancellation(before, after), ...(isChanged ? (["changed"] as const) : [])];
}

function cancellation(before: { cancelledAt: Date | null }, after: { cancelledAt: Date | null }) {
  if ((before.cancelledAt === null) === (after.cancelledAt === null)) return [];

  return [after.cancelledAt ? ("cancelled" as const) : ("restored" as const)];
}
