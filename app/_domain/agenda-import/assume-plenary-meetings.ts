import { createFinding, type Finding } from "./findings";
import type { ReadPlenaryMeeting } from "./read-plenary-meetings";

/**
 * Corrects the placement of items: "(continued)" means that an earlier plenary meeting takes up the
 * item. If an item and its continuation are printed in the same one, the item is assumed to begin
 * in the plenary meeting before; if there is none before, it stays as printed.
 */
export function assumePlenaryMeetings(printed: ReadPlenaryMeeting[]): {
  plenaryMeetings: ReadPlenaryMeeting[];
  findings: Finding[];
} {
  const plenaryMeetings = printed.map((plenaryMeeting) => ({
    ...plenaryMeeting,
    entries: [...plenaryMeeting.entries],
  }));
  const findings: Finding[] = [];
  const appearsBefore = (item: string, index: number) =>
    plenaryMeetings.slice(0, index).some(({ entries }) => entries.some((entry) => entry.item === item));
  plenaryMeetings.forEach((plenaryMeeting, index) => {
    for (const entry of [...plenaryMeeting.entries]) {
      const { item, line } = entry;
      if (!item) continue;
      const before = plenaryMeetings[index - 1];
      const continuesHere =
        !entry.continued && plenaryMeeting.entries.some((other) => other.item === item && other.continued);
      if (continuesHere && before && !appearsBefore(item, index)) {
        plenaryMeeting.entries.splice(plenaryMeeting.entries.indexOf(entry), 1);
        before.entries.push({ ...entry, printedIn: index + 1 });
        findings.push(createFinding("plenary-meeting-assumed", line, { item, printed: index + 1, assumed: index }));
      } else if (entry.continued && !appearsBefore(item, index)) {
        findings.push(createFinding("continued-without-start", line, { item, plenaryMeeting: index + 1 }));
      } else if (!entry.continued && appearsBefore(item, index)) {
        findings.push(createFinding("continued-not-marked", line, { item, plenaryMeeting: index + 1 }));
      }
    }
  });

  return { plenaryMeetings, findings };
}
