import { cleanLine } from "./clean-text";
import { mailboxOf, readEmailAddress } from "./email-address";
import { isLocale, type Locale } from "./locales";

/** A person to whom a decision is proposed. */
export interface Addressee {
  name: string;
  email: string;
  /** of the messages */
  locale: Locale;
}

/** The first line of a list that cannot be read: it has no address, or one of a line before. */
export interface AddresseeMistake {
  line: number;
  kind: "invalid" | "repeated";
}

const SEPARATORS = /[;,\t<>"，；、؛،]/u;

/**
 * Reads a list of addressees, one a line, as it is typed or pasted: `Name; name@example.org; fr`,
 * `Name <name@example.org>`. Without a language the messages are in English, without a name the
 * address stands for it. Reading stops after the first above the limit.
 */
export function readAddressees(text: string, limit = Number.POSITIVE_INFINITY): Addressee[] | AddresseeMistake {
  const found: Addressee[] = [];
  const mailboxes = new Set<string>();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (cleanLine(line) === "") continue;
    const addressee = readAddressee(line);
    if (!addressee) return { line: index + 1, kind: "invalid" };
    const mailbox = mailboxOf(addressee.email);
    if (mailboxes.has(mailbox)) return { line: index + 1, kind: "repeated" };
    mailboxes.add(mailbox);
    found.push(addressee);
    if (found.length > limit) break;
  }

  return found;
}

function readAddressee(line: string): Addressee | undefined {
  const parts = line.split(SEPARATORS).map(cleanLine).filter(Boolean);
  // A list with spaces alone between its columns has its address in the middle of a part.
  const words = parts.flatMap((part) => (part.includes("@") ? part.split(" ") : [part]));
  const [typed, ...others] = words.filter((word) => word.includes("@"));
  const email = typed && others.length === 0 ? readEmailAddress(typed) : undefined;
  if (!email) return undefined;
  const last = words.at(-1)?.toLowerCase();
  const locale = words.length > 1 && isLocale(last) ? last : undefined;
  const name = words
    .slice(0, locale ? -1 : undefined)
    .filter((word) => word !== typed)
    .join(" ");

  return { name: name.slice(0, 200) || email, email, locale: locale ?? "en" };
}

/** Prints a list of addressees as it is read. */
export function printAddressees(addressees: Addressee[]): string {
  return addressees
    .map(({ name, email, locale }) => `${name.replace(new RegExp(SEPARATORS, "gu"), " ")}; ${email}; ${locale}`)
    .join("\n");
}
