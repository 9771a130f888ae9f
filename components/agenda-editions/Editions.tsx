import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "../ui/Moment";
import { CompareEditions } from "./CompareEditions";

/** The particulars that editions of an agenda and of a programme have in common. */
export interface ListedEdition {
  number: number;
  issuedAt: Date;
  issuedBy: string;
}

interface Props<E extends ListedEdition> {
  /** the last first */
  editions: E[];
  zone: string;
  locale: Locale;
  /** the page of issue; with the changes of an edition if its number is given */
  address: (query?: { edition: number }) => string;
  /** says how an edition was issued, or from what it was made */
  describe: (edition: E) => string;
  /** its notes and reasons */
  notes: (edition: E) => ReactNode;
}

/** The editions of an agenda or a programme: how, when and by whom each was issued, and why. */
export function Editions<E extends ListedEdition>({ editions, zone, locale, address, describe, notes }: Props<E>) {
  const t = getTranslator(locale, "agendaEditions");
  if (editions.length === 0) return null;

  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="editions">
      <h2 id="editions" className="text-lg">
        {t("editions")}
      </h2>
      <CompareEditions editions={editions} action={address()} zone={zone} locale={locale} />
      <ol className="mt-2">
        {editions.map((edition) => (
          <li key={edition.number} className="border-b border-rule py-2">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-semibold">{t("edition", { number: edition.number })}</span>
              <span>{describe(edition)}</span>
              <IssuedBy edition={edition} zone={zone} locale={locale} />
              {edition.number > 1 && (
                <a href={address({ edition: edition.number })}>
                  {t("changes")}
                  <span className="sr-only"> ({t("edition", { number: edition.number })})</span>
                </a>
              )}
            </p>
            {notes(edition)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The person who issued an edition, and when. */
export function IssuedBy({ edition, zone, locale }: { edition: ListedEdition; zone: string; locale: Locale }) {
  const name = isolateText(edition.issuedBy);
  const when = momentText({ at: edition.issuedAt, locale, zone });

  return <span className="text-sm text-soft">{getTranslator(locale, "agendaEditions")("by", { name, when })}</span>;
}
