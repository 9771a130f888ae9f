import type { SearchResult } from "@/app/_domain/search/queries";

/** A text with the words of the query marked. */
export function MarkedText({ text }: { text: SearchResult["title"] }) {
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
