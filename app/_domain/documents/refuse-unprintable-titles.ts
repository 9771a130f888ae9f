import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Context } from "../context";
import { refuseUnprintable } from "../refuse-unprintable";

/** Refuses a title that the report cannot print, at its field. @throws {DomainError} `invalid`. */
export function refuseUnprintableTitles(
  { unprintable }: Pick<Context, "unprintable">,
  fields: { [Name in `title-${Locale}`]: string },
): void {
  for (const locale of LOCALES) {
    const name = `title-${locale}` as const;
    if (fields[name]) refuseUnprintable({ unprintable }, name, fields[name], locale);
  }
}
