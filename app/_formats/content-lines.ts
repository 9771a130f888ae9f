/** Parameters of a property (RFC 5545, section 3.2); what has no value is left out. */
export type Parameters = Record<string, string | undefined>;

/** The longest line in octets, without its end (RFC 5545, section 3.1). */
const LONGEST = 75;

/** One content line of iCalendar, folded and ended. `value` is written as it is: `escapeText` and `utcTime` make it what its property wants. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const given = Object.entries(parameters).flatMap(([key, each]) =>
    each === undefined ? [] : [`;${key}=${parameterValue(each)}`],
  );

  return fold(`${name}${given.join("")}:${value}`);
}

/** A text as a value of type TEXT: no character of it can end the line or the value (RFC 5545, section 3.3.11). */
export function escapeText(text: string): string {
  return readable(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");
}

/** An address as a value of type URI (RFC 5545, section 3.3.13). @throws {TypeError} where it is none. */
export function uri(address: string): string {
  return new URL(address).href;
}

/** An instant in UTC, to the second: `20230529T080000Z` (RFC 5545, section 3.3.5, form 2). */
export function utcTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Quoted where it must be, its own quotation marks and line breaks by carets (RFC 6868). */
function parameterValue(value: string): string {
  const encoded = readable(value).replace(/\^/g, "^^").replace(/"/g, "^'").replace(/\n/g, "^n");

  return /[:;,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** One kind of line break, no control characters (RFC 5545, section 3.1), no half of a pair. */
function readable(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

/** Broken at 75 octets of UTF-8, never inside a character; what follows begins with a space, which counts. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }

  return `${[...lines, current].join("\r\n")}\r\n`;
}
