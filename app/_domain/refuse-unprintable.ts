import { listCharacters } from "../_vocabulary/character-list";
import type { Locale } from "../_vocabulary/locales";
import type { Context } from "./context";
import { DomainError } from "./errors";

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
