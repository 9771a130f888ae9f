/** A text in pieces, those marked that were asked for. */
export type MarkedText = { text: string; marked: boolean }[];

/** A place in a text, from one character to before another. */
export interface Place {
  from: number;
  to: number;
}

/** In characters: as much of a passage as is shown; a Chinese one says twice as much. */
const EXCERPT_LENGTH = { chinese: 110, other: 240 };

/** A whole text with the places in it that are marked. */
export function markPlaces(text: string, places: Place[]): MarkedText {
  const pieces: MarkedText = [];
  let at = 0;
  for (const { from, to } of joined(places)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });

  return pieces;
}

/** As much of a text as has most of the marked places in it, cut between words. */
export function excerpt(text: string, words: Place[], places: Place[]): MarkedText {
  const length = /\p{Script=Han}{2}/u.test(text) ? EXCERPT_LENGTH.chinese : EXCERPT_LENGTH.other;
  const { from, to } = window(text, words, joined(places), length);
  const within = places
    .filter((place) => place.from >= from && place.to <= to)
    .map((place) => ({ from: place.from - from, to: place.to - from }));
  const pieces = markPlaces(text.slice(from, to).replace(/\s/g, " "), within);
  const before = from > 0 ? [{ text: "… ", marked: false }] : [];
  const after = to < text.length ? [{ text: " …", marked: false }] : [];

  return [...before, ...pieces, ...after];
}

function window(text: string, words: Place[], places: Place[], length: number): Place {
  if (text.length <= length) return { from: 0, to: text.length };
  const reach = (place: Place) =>
    places.filter(({ from, to }) => from >= place.from && to <= place.from + length * 0.8).length;
  const best = places.reduce<Place | undefined>(
    (held, place) => (held && reach(held) >= reach(place) ? held : place),
    undefined,
  );
  const ideal = Math.min(Math.max(0, (best?.from ?? 0) - length * 0.2), text.length - length);
  const from = ideal > 0 ? (words.find((word) => word.from >= ideal)?.from ?? ideal) : 0;
  const to = words.findLast((word) => word.to <= from + length)?.to ?? from + length;
  // At the end of the text its last mark stays.
  const isEnd = !words.some((word) => word.from > to);

  return { from, to: isEnd ? text.length : to };
}

/** In order, what touches made one. */
function joined(places: Place[]): Place[] {
  const whole: Place[] = [];
  for (const place of [...places].sort((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else whole.push({ ...place });
  }

  return whole;
}
