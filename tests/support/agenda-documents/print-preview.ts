import type { AgendaPreview } from "@/app/_domain/agenda-import/preview-agenda";

/** Prints what is understood of an agenda, one particular a line, as the expectations are written. */
export function printPreview(preview: AgendaPreview): string {
  const { body, organ, session, symbol, place, startsOn, endsOn, items, footnotes, entries, findings } = preview;
  const lines = [
    body && [body, organ].filter(Boolean).join(" < "),
    session && `session ${session.number}${session.resumed ? `, resumed ${session.resumed}` : ""}`,
    symbol && `symbol ${symbol}`,
    place && `place ${place}`,
    startsOn && `dates ${startsOn} – ${endsOn}`,
    `notes ${footnotes}`,
    ...items.map((item) =>
      [
        item.number,
        item.title,
        item.hasAnnotation && "[annotated]",
        item.noDocumentExpected && "[none expected]",
        ...item.documents,
      ]
        .filter(Boolean)
        .join(" "),
    ),
    ...entries.map(({ date, start, end, kind, items }) =>
      [date, `${start ?? "?"}–${end ?? "?"}`, kind, items.join(", ")].join(" ").trimEnd(),
    ),
    ...findings.map(({ kind, line }) => `finding ${line} ${kind}`),
  ];

  return `${lines.filter(Boolean).join("\n")}\n`;
}
