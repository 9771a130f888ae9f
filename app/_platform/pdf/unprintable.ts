import { findUnprintable } from "@/app/_publishing/pdf/glyph-coverage";
import type { Locale } from "@/app/_vocabulary/locales";
import { fontFiles } from "./fonts";

/** Returns the characters of a text that the fonts of the report lack in a language. */
export function unprintable(text: string, locale: Locale): string[] {
  return findUnprintable(text, locale, fontFiles());
}
