import { isolateText } from "../_vocabulary/direction";
import type { Locale } from "../_vocabulary/locales";
import type { Context } from "./context";
import { DomainError } from "./errors";

/** Characters that a refusal lists; an ellipsis stands for the others. */
const MAX_LISTED = 10;

/**
 * Refuses a text for the report that has characters without a glyph; the refusal lists them.
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
    throw new DomainError("invalid", "unprintable", { field, params: { characters: listCharacters(found) } });
}

/**
 * Lists characters, each isolated so that one written from right to left does not turn the list.
 */
export function listCharacters(characters: string[]): string {
  const first = characters.slice(0, MAX_LISTED).map(isolateText);

  return `${first.join(", ")}${characters.length > MAX_LISTED ? " …" : ""}`;
}
