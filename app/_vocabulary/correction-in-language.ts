import { CORRECTION_WORDING } from "./correction-wording";
import type { EditionKind } from "./edition-kind";
import { dayOf } from "./instants";
import type { Locale } from "./locales";
import { MASTHEAD_WORDING } from "./masthead-wording";
import { pickVersion } from "./pick-version";
import type { RichText } from "./rich-text";

/** The masthead of an agenda in one language, as far as a corrigendum to it has another one. */
interface Masthead {
  locale: Locale;
  dateLine: string;
  preface: RichText;
  notes: RichText;
  symbolMark?: string;
}

interface Issue {
  kind: EditionKind;
  issuedAt: Date;
  corrections: Partial<Record<Locale, RichText>>;
}

/**
 * Returns a corrigendum or addendum for a reader of a language: its text with its title, and the masthead of the
 * agenda with the day on which it was issued. In a language that it does not concern, another one.
 */
export function correctionInLanguage<V extends Masthead>(
  { kind, issuedAt, corrections }: Issue,
  { versions, original, timeZone }: { versions: V[]; original: Locale | undefined; timeZone: string },
  locale: Locale,
): { version: Omit<V, "symbolMark">; title: string; text: RichText } | undefined {
  const concerned = versions.filter((version) => corrections[version.locale]);
  const version = pickVersion({ versions: concerned, original }, locale);
  const text = version && corrections[version.locale];
  if (!version || !text) return undefined;
  const wording = CORRECTION_WORDING[version.locale];
  // A note on a reissue of the agenda is not one of the document that corrects it.
  const { symbolMark: _, ...withoutMark } = version;
  const dateLine = MASTHEAD_WORDING[version.locale].date(dayOf(issuedAt, timeZone));

  return {
    version: { ...withoutMark, dateLine, preface: [], notes: [] },
    title: kind === "addendum" ? wording.addendum : wording.corrigendum,
    text,
  };
}
