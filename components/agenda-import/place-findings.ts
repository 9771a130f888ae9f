import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import type { DraftSource } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import { printEntryReference } from "@/app/_vocabulary/entry-reference";

type Finding = ReadAgenda["findings"][number];

/** The findings by the part at which they can be corrected; those of no part by none. */
export type PlacedFindings = Map<string | undefined, Finding[]>;

/** Places each finding by its line: at the particulars, at an item or at an entry of the programme. */
export function placeFindings(agenda: ReadAgenda, source: DraftSource): PlacedFindings {
  const places = placesOf(agenda, source);
  const placed: PlacedFindings = new Map();
  for (const finding of agenda.findings) {
    const place = places.find(({ from, to }) => finding.line >= from && finding.line <= to)?.reference;
    placed.set(place, [...(placed.get(place) ?? []), finding]);
  }

  return placed;
}

/** Returns the last line of each item's annotation: that before the next annotation. */
export function endsOfItems(agenda: ReadAgenda, source: DraftSource): number[] {
  const last = source.read.lines.at(-1)?.line ?? 0;
  const programme = [...agenda.table.days, ...agenda.plenaryMeetings, ...agenda.events].map(({ line }) => line);
  const starts = [...agenda.items.map(({ annotationLine }) => annotationLine), ...programme].sort(
    (one, other) => one - other,
  );

  return agenda.items.map(({ annotationLine }) => (starts.find((line) => line > annotationLine) ?? last + 1) - 1);
}

/** The lines of each part, the particulars first. */
function placesOf(agenda: ReadAgenda, source: DraftSource): { reference: string; from: number; to: number }[] {
  const ends = endsOfItems(agenda, source);
  const entries = (["plenaryMeetings", "events"] as const).flatMap((list) =>
    agenda[list].map((entry, index) => ({
      reference: printEntryReference({ list, index }),
      from: entry.line,
      to: "entries" in entry ? Math.max(entry.line, ...entry.entries.map(({ line }) => line)) : entry.line,
    })),
  );
  const items = agenda.items.flatMap(({ number, line, annotationLine }, index) => {
    const reference = `item:${number}`;
    return [
      { reference, from: line, to: line },
      { reference, from: annotationLine, to: ends[index] ?? annotationLine },
    ];
  });

  return [{ reference: "particulars", from: 0, to: agenda.titleLine }, ...entries, ...items];
}
