interface Props {
  /** in pieces, those marked that were searched for */
  text: { text: string; marked: boolean }[];
}

/** A text with the words marked that were searched for. */
export function MarkedWords({ text }: Props) {
  const pieces: { at: number; text: string; marked: boolean }[] = [];
  let at = 0;
  for (const piece of text) {
    pieces.push({ at, ...piece });
    at += piece.text.length;
  }

  return pieces.map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className="bg-note-wash font-semibold text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
