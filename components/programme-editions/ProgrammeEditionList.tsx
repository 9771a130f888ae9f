import type { ProgrammeEdition } from "@/app/_domain/programme-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Editions, IssuedBy } from "../agenda-editions/Editions";
import { languageAttributes } from "../layout/language-attributes";

interface Props {
  editions: ProgrammeEdition[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
}

/** The editions of a programme, the last first: from what, when, by whom and why each was made. */
export function ProgrammeEditionList({ editions, meeting, locale }: Props) {
  const t = getTranslator(locale, "programmeEditions");

  return (
    <Editions
      editions={editions}
      zone={meeting.timeZone}
      locale={locale}
      address={(query) => paths.secretariatIssueProgramme(locale, meeting.key, query)}
      describe={({ cause }) => t(`causes.${cause}`)}
      notes={(edition) => <EditionReason edition={edition} meeting={meeting} locale={locale} />}
    />
  );
}

type EditionProps = Omit<Props, "editions"> & { edition: ProgrammeEdition };

/** The cause of an edition, the person who made it, and when. */
export function EditionFacts({ edition, meeting, locale }: EditionProps) {
  return (
    <>
      <span>{getTranslator(locale, "programmeEditions")(`causes.${edition.cause}`)}</span>
      <IssuedBy edition={edition} zone={meeting.timeZone} locale={locale} />
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
