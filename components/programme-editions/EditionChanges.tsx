import type { ProgrammeDifference } from "@/app/_domain/programme-editions/compare-programmes";
import type { ProgrammeEdition } from "@/app/_domain/programme-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { paths } from "@/app/_vocabulary/paths";
import { ProgrammeDifferences } from "./ProgrammeDifferences";
import { EditionFacts, EditionReason } from "./ProgrammeEditionList";

type Props = Omit<Parameters<typeof ProgrammeDifferences>[0], "differences"> & {
  edition: ProgrammeEdition & { differences: ProgrammeDifference[] };
  /** the number of the edition with which it is compared, unless it is the one before */
  from: number | undefined;
};

/** An earlier or the current edition of a programme: in what it differs from the one before, or another. */
export function EditionChanges({ edition, from, meeting, items, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");

  return (
    <>
      <p className="mt-1">
        <a href={paths.secretariatIssueProgramme(locale, meeting.key)}>{t("backToIssue")}</a>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-4">
        <EditionFacts edition={edition} meeting={meeting} locale={locale} />
      </p>
      <EditionReason edition={edition} meeting={meeting} locale={locale} />
      <h2 className="mt-4 text-lg">{from ? t("comparedWith", { number: from }) : t("changes")}</h2>
      {edition.differences.length > 0 ? (
        <ProgrammeDifferences differences={edition.differences} meeting={meeting} items={items} locale={locale} />
      ) : (
        <p>{from ? t("noDifferences") : getTranslator(locale, "programmeEditions")("noChanges")}</p>
      )}
    </>
  );
}
