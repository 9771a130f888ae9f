import {
  type ContentPlenaryMeeting,
  inProgrammeOrder,
  type ProgrammeContent,
  ROOM_PART,
} from "../organization-of-work/content";

/**
 * Returns what was issued with some parts as they are in the working copy. Plenary meetings between
 * which an entry has moved go together.
 */
export function withParts(
  issued: ProgrammeContent,
  working: ProgrammeContent,
  ids: readonly string[],
): ProgrammeContent {
  const wanted = linked(issued.plenaryMeetings, working.plenaryMeetings, new Set(ids));
  const choose = <T extends { id: string }>(before: T[], after: T[]) => [
    ...before.filter(({ id }) => !wanted.has(id)),
    ...after.filter(({ id }) => wanted.has(id)),
  ];
  const time = (instant: Date | null) => instant?.getTime() ?? 0;

  return {
    rooms: wanted.has(ROOM_PART) ? working.rooms : issued.rooms,
    plenaryMeetings: choose(issued.plenaryMeetings, working.plenaryMeetings).toSorted(inProgrammeOrder),
    events: choose(issued.events, working.events).toSorted(
      (a, b) => a.day.localeCompare(b.day, "en") || time(a.startsAt) - time(b.startsAt) || a.position - b.position,
    ),
  };
}

/** Adds the plenary meetings that have an entry of one of these in the other of the two programmes. */
function linked(issued: ContentPlenaryMeeting[], working: ContentPlenaryMeeting[], ids: Set<string>): Set<string> {
  const placeOf = (programme: ContentPlenaryMeeting[]) =>
    new Map(programme.flatMap(({ id, entries }) => entries.map((entry): [string, string] => [entry.id, id])));
  const [before, after] = [placeOf(issued), placeOf(working)];
  const found = new Set(ids);
  // A set yields also what is added while it is read.
  for (const id of found)
    for (const [entry, place] of [...before, ...after])
      if (place === id) for (const other of [before.get(entry), after.get(entry)]) if (other) found.add(other);

  return found;
}
