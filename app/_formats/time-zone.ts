import { DateTime } from "luxon";
import { contentLine, utcTime } from "./content-lines";

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

/** Whether a zone is UTC itself, which is written without a definition. */
function isUtc(zone: string): boolean {
  return /^(etc\/)?(utc|uct|zulu|universal)$/i.test(zone);
}

/**
 * A zone as iCalendar defines it: each change of its offset from the year before the first instant to the year after the last, one observance each
 * (RFC 5545, section 3.6.5). `zone` is a name of the IANA database; empty for UTC.
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
    ...changesOf(zone, from, to).map((change) => observance(zone, change, change - 1)),
    contentLine("END", "VTIMEZONE"),
  ].join("");
}

/** A property of type DATE-TIME on the clock of a zone; in UTC where the clock shows that time twice, for not every reader takes the first (RFC 5545, section 3.3.5). */
export function timeLine(name: string, instant: Date, zone: string): string {
  return isUtc(zone) || isShownTwice(instant.getTime(), zone)
    ? contentLine(name, utcTime(instant))
    : contentLine(name, localTime(instant.getTime(), zone), { TZID: zone });
}

/** The time from which an offset holds is told on the clock of the offset before it. */
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

/** The instants between two others, in ms since 1970, from which a zone has another offset, to the second. No zone changes twice within a week. */
function changesOf(zone: string, from: number, to: number): number[] {
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

/** Whether the clock, being put back, shows the time of an instant twice. It is put back by less than a day. */
function isShownTwice(instant: number, zone: string): boolean {
  const offset = offsetAt(zone, instant);
  const before = offsetAt(zone, instant - DAY) - offset;
  const after = offset - offsetAt(zone, instant + DAY);
  const twins = [before > 0 ? instant - before * 60_000 : instant, after > 0 ? instant + after * 60_000 : instant];

  return twins.some((twin) => twin !== instant && localTime(twin, zone) === localTime(instant, zone));
}

function localTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyyMMdd'T'HHmmss");
}

/** In minutes east of UTC. */
function offsetAt(zone: string, instant: number): number {
  return DateTime.fromMillis(instant, { zone }).offset;
}

/** `+0530` (RFC 5545, section 3.3.14). */
function printOffset(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");

  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
}
