import { type Finding, finding } from "./findings";
import type { ReadSitting } from "./organization-of-work";

/**
 * "(continued)" says that an item stood in an earlier plenary meeting. Where an item and its continuation stand in one and the same, the item
 * is assumed to begin in the plenary meeting before; where there is none before, all stays as printed.
 */
export function assumeSittings(printed: ReadSitting[]): { sittings: ReadSitting[]; findings: Finding[] } {
  const sittings = printed.map((sitting) => ({ ...sitting, entries: [...sitting.entries] }));
  const findings: Finding[] = [];
  const stoodBefore = (item: string, index: number) =>
    sittings.slice(0, index).some(({ entries }) => entries.some((entry) => entry.item === item));
  sittings.forEach((sitting, index) => {
    for (const entry of [...sitting.entries]) {
      const { item, line } = entry;
      if (!item) continue;
      const before = sittings[index - 1];
      const goesOnHere = !entry.continued && sitting.entries.some((other) => other.item === item && other.continued);
      if (goesOnHere && before && !stoodBefore(item, index)) {
        sitting.entries.splice(sitting.entries.indexOf(entry), 1);
        before.entries.push({ ...entry, printedIn: index + 1 });
        findings.push(finding("sitting-assumed", line, { item, printed: index + 1, assumed: index }));
      } else if (entry.continued && !stoodBefore(item, index)) {
        findings.push(finding("continued-without-start", line, { item, sitting: index + 1 }));
      } else if (!entry.continued && stoodBefore(item, index)) {
        findings.push(finding("continued-not-marked", line, { item, sitting: index + 1 }));
      }
    }
  });

  return { sittings, findings };
}
