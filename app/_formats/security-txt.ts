/** What a `security.txt` says (RFC 9116, section 2.5). */
export interface SecurityTxt {
  /** where a weakness is reported: URIs, the best first (2.5.3) */
  contacts: string[];
  /** from when on nothing of it is to be relied upon; less than a year ahead (2.5.5) */
  expires: Date;
  /** tags of languages, none better than another (2.5.8) */
  languages: readonly string[];
  /** where this file is found (2.5.2) */
  canonical: string;
  /** where it stands how reports are dealt with (2.5.7) */
  policy: string;
}

/** A `security.txt`, to be served as `text/plain; charset=utf-8` (RFC 9116, section 3). */
export function securityTxt({ contacts, expires, languages, canonical, policy }: SecurityTxt): string {
  const fields: [name: string, value: string][] = [
    ...contacts.map((contact): [string, string] => ["Contact", contact]),
    ["Expires", expires.toISOString()],
    ["Preferred-Languages", languages.join(", ")],
    ["Canonical", canonical],
    ["Policy", policy],
  ];

  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join("");
}

/** The month of an instant: it is renewed with each month, and holds for a year from its beginning. */
export function renewalOf(now: Date): { expires: Date; next: Date } {
  const month = (later: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later));

  return { expires: month(12), next: month(1) };
}
