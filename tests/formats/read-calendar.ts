import ICAL from "ical.js";

/** Parses a calendar with ical.js. */
export function readCalendar(text: string): InstanceType<typeof ICAL.Component> {
  return new ICAL.Component(ICAL.parse(text));
}

/** Returns its events in their order. */
export function eventsOf(text: string): InstanceType<typeof ICAL.Event>[] {
  return readCalendar(text)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
}

/** Returns the start and end of an event, by the zone that the calendar itself defines. */
export function instantsOf(event: InstanceType<typeof ICAL.Event>): string[] {
  return [event.startDate, event.endDate].map((time) => time.toJSDate().toISOString());
}

/** Returns the faults in the lines of a calendar, by RFC 5545. */
export function faultsOf(text: string): string[] {
  const lines = text.split("\r\n");
  const unfolded = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const faults: string[] = [];
  if (lines.pop() !== "") faults.push("the last line is not ended");
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) faults.push(`longer than 75 octets: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) faults.push(`a control character: ${line}`);
    if (!line.isWellFormed()) faults.push(`a broken character: ${line}`);
  }
  for (const line of unfolded.slice(0, -1))
    if (!/^[A-Z][A-Z-]*(;[A-Z-]+=("[^"]*"|[^":;,]*))*:/.test(line)) faults.push(`no content line: ${line}`);
  const stack: string[] = [];
  for (const line of unfolded) {
    if (line.startsWith("BEGIN:")) stack.push(line.slice(6));
    if (line.startsWith("END:") && stack.pop() !== line.slice(4)) faults.push(`out of order: ${line}`);
  }

  return [...faults, ...stack];
}
