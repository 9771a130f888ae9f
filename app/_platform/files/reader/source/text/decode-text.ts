/** An encoding that the text may have, with common words that show it. */
interface Candidate {
  encoding: string;
  words: RegExp;
}

/** Windows code pages and their forerunners, by the languages of the United Nations. */
const CANDIDATES: Candidate[] = [
  { encoding: "windows-1251", words: /(?<!\p{L})(?:и|на|по|в|о|для|дня|сессия|пункт)(?!\p{L})/giu },
  { encoding: "koi8-r", words: /(?<!\p{L})(?:и|на|по|в|о|для|дня|сессия|пункт)(?!\p{L})/giu },
  { encoding: "windows-1256", words: /(?<!\p{L})(?:في|من|على|إلى|عن|الأعمال|جدول|البند)(?!\p{L})/gu },
  { encoding: "iso-8859-6", words: /(?<!\p{L})(?:في|من|على|إلى|عن|الأعمال|جدول|البند)(?!\p{L})/gu },
  { encoding: "gb18030", words: /的|议程|会议|委员会|工作|届/gu },
  { encoding: "windows-1252", words: /(?<!\p{L})(?:the|of|and|de|la|le|et|el|y|à|del|des)(?!\p{L})/giu },
];

/** Bytes of a text that show its encoding. */
const SAMPLE_BYTES = 262_144;

/**
 * Decodes a text in UTF-8, in UTF-16 with or without a byte order mark, or in a Windows code page,
 * which the common words of its language show.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0") || !wideEncoding(bytes)) return text;
  } catch {
    // It is not UTF-8.
  }
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [best] = CANDIDATES.map(({ encoding, words }) => ({
    encoding,
    count: [...new TextDecoder(encoding).decode(sample).matchAll(words)].length,
  })).toSorted((one, other) => other.count - one.count);

  return new TextDecoder(best && best.count > 0 ? best.encoding : "windows-1252").decode(bytes);
}

/** Detects UTF-16 by its line feeds and spaces, whose other byte is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const counts = { le: 0, be: 0 };
  for (let at = 0; at + 1 < Math.min(bytes.length, SAMPLE_BYTES); at += 2) {
    if (bytes[at + 1] === 0 && isBlank(bytes[at])) counts.le += 1;
    if (bytes[at] === 0 && isBlank(bytes[at + 1])) counts.be += 1;
  }
  if (counts.le + counts.be === 0) return undefined;

  return counts.le >= counts.be ? "utf-16le" : "utf-16be";
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}
