/** Fields of a `security.txt` (RFC 9116, section 2.5). */
export interface SecurityTxt {
  /** URIs for reports, the preferred one first (2.5.3) */
  contacts: string[];
  /** less than a year ahead (2.5.5) */
  expires: Date;
  /** language tags, all equally preferred (2.5.8) */
  languages: readonly string[];
  /** address of this file (2.5.2) */
  canonical: string;
  /** address of the disclosure policy (2.5.7) */
  policy: string;
}

/** Returns a `security.txt`, served as `text/plain; charset=utf-8` (RFC 9116, section 3). */
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

/**
 * Returns when a `security.txt` written in the month of `now` expires, one year after the month
 * starts, and when the next one is due, at the start of the next month.
 */
export function renewalDates(now: Date): { expires: Date; next: Date } {
  const month = (later: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later));

  return { expires: month(12), next: month(1) };
}
