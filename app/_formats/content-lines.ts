/** Parameters of a property (RFC 5545, section 3.2); those without a value are omitted. */
export type Parameters = Record<string, string | undefined>;

/** Octets of a line, its line break excluded (RFC 5545, section 3.1). */
const MAX_LINE_OCTETS = 75;

/**
 * Returns one content line of iCalendar, folded, with its line break. `value` is written as given:
 * `escapeText` and `utcTime` prepare it.
 */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const given = Object.entries(parameters).flatMap(([key, each]) =>
    each === undefined ? [] : [`;${key}=${parameterValue(each)}`],
  );

  return fold(`${name}${given.join("")}:${value}`);
}

/** Escapes a value of type TEXT (RFC 5545, section 3.3.11). */
export function escapeText(text: string): string {
  return sanitize(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");
}

/**
 * Returns a value of type URI (RFC 5545, section 3.3.13). @throws {TypeError} on an invalid URL.
 */
export function uri(address: string): string {
  return new URL(address).href;
}

/** Returns an instant in UTC: `20230529T080000Z` (RFC 5545, section 3.3.5, form 2). */
export function utcTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Quotes a value where needed; encodes quotation marks and line breaks by carets (RFC 6868). */
function parameterValue(value: string): string {
  const encoded = sanitize(value).replace(/\^/g, "^^").replace(/"/g, "^'").replace(/\n/g, "^n");

  return /[:;,]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** Unifies line breaks; removes control characters (RFC 5545, section 3.1) and lone surrogates. */
function sanitize(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

/** Folds at 75 octets of UTF-8, never inside a character; the leading space counts as an octet. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_LINE_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }

  return `${[...lines, current].join("\r\n")}\r\n`;
}
