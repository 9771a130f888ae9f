import type { ProgrammeEdition } from "@/app/_domain/programme-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { CompareEditions } from "../agenda-editions/CompareEditions";
import { languageAttributes } from "../layout/language-attributes";
import { momentText } from "../ui/Moment";

interface Props {
  editions: ProgrammeEdition[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
}

/** The editions of a programme, the last first: from what, when, by whom and why each was made. */
export function ProgrammeEditionList({ editions, meeting, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");
  if (editions.length === 0) return null;

  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="editions">
      <h2 id="editions" className="text-lg">
        {t("editions")}
      </h2>
      <CompareEditions
        editions={editions}
        action={paths.secretariatIssueProgramme(locale, meeting.key)}
        zone={meeting.timeZone}
        locale={locale}
      />
      <ol className="mt-2">
        {editions.map((edition) => (
          <li key={edition.number} className="border-b border-rule py-2">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-semibold">{t("edition", { number: edition.number })}</span>
              <EditionFacts edition={edition} meeting={meeting} locale={locale} />
              {edition.number > 1 && (
                <a href={paths.secretariatIssueProgramme(locale, meeting.key, { edition: edition.number })}>
                  {t("changes")}
                  <span className="sr-only"> ({t("edition", { number: edition.number })})</span>
                </a>
              )}
            </p>
            <EditionReason edition={edition} meeting={meeting} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type EditionProps = Omit<Props, "editions"> & { edition: ProgrammeEdition };

/** From what an edition was made, by whom and when. */
export function EditionFacts({ edition: { cause, issuedBy, issuedAt: at }, meeting, locale }: EditionProps) {
  const when = momentText({ at, locale, zone: meeting.timeZone });

  return (
    <>
      <span>{getTranslator(locale, "programmeEditions")(`causes.${cause}`)}</span>
      <span className="text-sm text-soft">
        {getTranslator(locale, "agendaEditions")("by", { name: isolateText(issuedBy), when })}
      </span>
    </>
  );
}

/** The public reason of an edition, if it had one. */
export function EditionReason({ edition, meeting, locale }: EditionProps) {
  const reason = pickText(edition.reasons, locale, meeting.original);

  return reason ? (
    <p className="wrap-anywhere" {...languageAttributes(reason.locale, locale)}>
      {reason.text}
    </p>
  ) : null;
}
