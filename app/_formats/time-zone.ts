import { DateTime } from "luxon";
import { contentLine, utcTime } from "./content-lines";

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

/** Returns whether a zone is UTC, which needs no VTIMEZONE. */
function isUtc(zone: string): boolean {
  return /^(etc\/)?(utc|uct|zulu|universal)$/i.test(zone);
}

/**
 * Returns the VTIMEZONE of a zone (RFC 5545, section 3.6.5): one observance for each change of
 * offset from the year before the first instant to the year after the last. Empty for UTC.
 *
 * @param zone a name of the IANA database.
 */
export function timeZoneLines(zone: string, instants: Date[]): string {
  if (isUtc(zone) || instants.length === 0) return "";
  const years = instants.map((instant) => DateTime.fromJSDate(instant, { zone }).year);
  const from = Date.UTC(Math.min(...years) - 1, 0, 1);
  const to = Date.UTC(Math.max(...years) + 2, 0, 1);

  return [
    contentLine("BEGIN", "VTIMEZONE"),
    contentLine("TZID", zone),
    observance(zone, from, from - 1),
    ...findOffsetChanges(zone, from, to).map((change) => observance(zone, change, change - 1)),
    contentLine("END", "VTIMEZONE"),
  ].join("");
}

/**
 * Returns a property of type DATE-TIME in a zone's local time. An ambiguous local time is written
 * in UTC, because not every client takes the first of the two (RFC 5545, section 3.3.5).
 */
export function timeLine(name: string, instant: Date, zone: string): string {
  return isUtc(zone) || isAmbiguous(instant.getTime(), zone)
    ? contentLine(name, utcTime(instant))
    : contentLine(name, localTime(instant.getTime(), zone), { TZID: zone });
}

/** Returns one observance; its DTSTART is local time in the offset that applied before. */
function observance(zone: string, at: number, before: number): string {
  const [offset, earlier] = [offsetAt(zone, at), offsetAt(zone, before)];
  const kind = DateTime.fromMillis(at, { zone }).isInDST ? "DAYLIGHT" : "STANDARD";

  return [
    contentLine("BEGIN", kind),
    contentLine("DTSTART", utcTime(new Date(at + earlier * 60_000)).slice(0, -1)),
    contentLine("TZOFFSETFROM", printOffset(earlier)),
    contentLine("TZOFFSETTO", printOffset(offset)),
    contentLine("END", kind),
  ].join("");
}

/**
 * Returns the instants in ms since 1970, to the second, at which a zone's offset changes. The
 * search steps by weeks: no zone changes twice within one.
 */
function findOffsetChanges(zone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let start = from; start < to; start += WEEK) {
    const end = Math.min(start + WEEK, to);
    if (offsetAt(zone, start) === offsetAt(zone, end)) continue;
    let [same, other] = [start, end];
    while (other - same > 1_000) {
      const middle = Math.floor((same + other) / 2_000) * 1_000;
      if (offsetAt(zone, middle) === offsetAt(zone, start)) same = middle;
      else other = middle;
    }
    changes.push(other);
  }

  return changes;
}

/** Returns whether a local time occurs twice because the clock goes back, by less than a day. */
function isAmbiguous(instant: number, zone: string): boolean {
  const offset = offsetAt(zone, instant);
  const before = offsetAt(zone, instant - DAY) - offset;
  const after = offset - offsetAt(zone, instant + DAY);
  const candidates = [before > 0 ? instant - before * 60_000 : instant, after > 0 ? instant + after * 60_000 : instant];

  return candidates.some(
    (candidate) => candidate !== instant && localTime(candidate, zone) === localTime(instant, zone),
  );
}

function localTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyyMMdd'T'HHmmss");
}

/** Returns the offset in minutes east of UTC. */
function offsetAt(zone: string, instant: number): number {
  return DateTime.fromMillis(instant, { zone }).offset;
}

/** Returns an offset as `+0530` (RFC 5545, section 3.3.14). */
function printOffset(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");

  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
}
