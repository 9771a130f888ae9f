import type { Locale } from "@/app/_vocabulary/locales";
import { LinkRow, type RowLink } from "../layout/LinkRow";
import { languageAttributes } from "../layout/language-attributes";
import { Where, type WhereParts } from "./PlaceAndDates";

interface Props {
  label: string;
  /** the body that meets */
  body: { text: string; locale: Locale };
  /** the language of the page */
  locale: Locale;
  /** which meeting of it */
  ordinal: string;
  where: WhereParts;
  links: RowLink[];
}

/** Which meeting this is, and its parts. */
export function MeetingNavigation({ label, body, locale, ordinal, where, links }: Props) {
  return (
    <div className="border-t border-rule bg-wash">
      <div className="mx-auto max-w-5xl px-4 pt-4 sm:px-6">
        <p className="font-semibold leading-snug" {...languageAttributes(body.locale, locale)}>
          {body.text}
        </p>
        <p className="text-sm text-soft">
          {ordinal} · <Where parts={where} locale={locale} />
        </p>
        <nav aria-label={label} className="mt-3">
          <LinkRow
            links={links}
            className="-mx-2 sm:-mx-3"
            linkClassName="border-b-3 border-transparent px-2 no-underline hover:underline aria-[current]:border-accent sm:px-3"
          />
        </nav>
      </div>
    </div>
  );
}
