import { isolated } from "../_vocabulary/direction";
import type { Locale } from "../_vocabulary/locales";
import type { Context } from "./context";
import { DomainError } from "./errors";

/** Characters that a refusal names; it says that there are more. */
const NAMED = 10;

/**
 * Refuse a text that is to stand in the report and has characters that it cannot print; the refusal names them.
 *
 * @throws {DomainError} `invalid` (`unprintable`) at the field.
 */
export function refuseUnprintable(
  { unprintable }: Pick<Context, "unprintable">,
  field: string,
  text: string,
  locale: Locale,
): void {
  const found = unprintable(text, locale);
  if (found.length > 0)
    throw new DomainError("invalid", "unprintable", { field, params: { characters: named(found) } });
}

/** Characters in a row, each set apart so that one that is written from right to left does not turn the row. */
export function named(characters: string[]): string {
  const shown = characters.slice(0, NAMED).map(isolated);

  return `${shown.join(", ")}${characters.length > NAMED ? " …" : ""}`;
}
