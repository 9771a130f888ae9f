import { isDeepStrictEqual } from "node:util";
import {
  type ContentEvent,
  type ContentPlenaryMeeting,
  continuedEntries,
  type ProgrammeContent,
} from "../organization-of-work/content";

/**
 * Returns a programme as its next edition: calendars ignore an update without a higher sequence (RFC
 * 5545, section 3.8.7.4), so that of each part rises if the part reads differently, and else stays. What
 * was changed, moved or cancelled is so since the issue, when the public could first read it.
 *
 * @param before the edition before; undefined if this is the first, of which nothing is said to have changed.
 * @param revised the ids of plenary meetings that read differently for another reason.
 */
export function stampContent(
  content: ProgrammeContent,
  before: ProgrammeContent | undefined,
  now: Date,
  revised: ReadonlySet<string> = new Set(),
): ProgrammeContent {
  const earlier = before && readings(before);
  const later = readings(content);
  const stamp = <P extends ContentPlenaryMeeting | ContentEvent>(part: P, was: P | undefined): P => {
    if (!before) return { ...part, changedAt: null };
    const cancelledAt = part.cancelledAt && (was?.cancelledAt ?? now);
    if (was && !revised.has(part.id) && isDeepStrictEqual(earlier?.get(part.id), later.get(part.id)))
      return { ...part, cancelledAt, sequence: was.sequence, changedAt: was.changedAt };

    return { ...part, cancelledAt, sequence: Math.max(part.sequence, was ? was.sequence + 1 : 0), changedAt: now };
  };
  const events = new Map(before?.events.map((event) => [event.id, event]));
  const plenaryMeetings = new Map(before?.plenaryMeetings.map((each) => [each.id, each]));

  return {
    rooms: content.rooms,
    plenaryMeetings: content.plenaryMeetings.map((each) => {
      const was = plenaryMeetings.get(each.id);
      const stamped = { ...stamp(each, was), movedAt: movedAt(each, was, now) };
      // Added to a public programme, it revises the calendar's event of the meeting as a whole.
      return before && !was ? { ...stamped, sequence: Math.max(stamped.sequence, 1) } : stamped;
    }),
    events: content.events.map((event) => stamp(event, events.get(event.id))),
  };
}

function movedAt(
  { startsAt, endsAt, movedAt }: ContentPlenaryMeeting,
  was: ContentPlenaryMeeting | undefined,
  now: Date,
) {
  // Nobody could read the time that it had before.
  if (!was || !movedAt) return null;
  const isMoved = startsAt.getTime() !== was.startsAt.getTime() || endsAt.getTime() !== was.endsAt.getTime();

  return isMoved ? now : was.movedAt;
}

/** Returns each part as its reader sees it, by its id: the sequence rises if it differs. */
function readings(content: ProgrammeContent): Map<string, unknown> {
  const continued = continuedEntries(content);

  return new Map([
    ...content.plenaryMeetings.map(
      ({ id, number, startsAt, endsAt, rooms, cancelledAt, entries }): [string, unknown] => [
        id,
        {
          ...{ number, startsAt, endsAt, isCancelled: cancelledAt !== null },
          room: Object.keys(rooms).length > 0 ? rooms : content.rooms,
          entries: entries.map((entry) => [entry.itemId, entry.texts, continued.has(entry.id)]),
        },
      ],
    ),
    ...content.events.map(({ id, kind, day, startsAt, endsAt, rooms, titles, cancelledAt }): [string, unknown] => [
      id,
      { kind, day, startsAt, endsAt, rooms, titles, isCancelled: cancelledAt !== null },
    ]),
  ]);
}
