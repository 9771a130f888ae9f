import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { paths } from "@/app/_vocabulary/paths";
import { PlaceAndDates } from "@/components/meeting/PlaceAndDates";
import { FactList } from "@/components/ui/FactList";
import type { DocumentProps } from "./FileTable";

/** Kind, meeting, items, date, distribution and original language of a document. */
export function DocumentFacts({ document, meeting, locale }: DocumentProps) {
  const t = getTranslator(locale, "documents");
  const tMeeting = getTranslator(locale, "meeting");
  const { ordinalBefore } = meetingName(meeting, locale);
  const items = document.items.map((number) => (
    <a key={number} href={paths.agenda(locale, meeting.key, { item: number })} className="me-3">
      {tMeeting("itemsTakenUp", { count: 1, items: printItemNumber(number, locale) })}
    </a>
  ));

  return (
    <div className="mt-8 max-w-3xl">
      <FactList
        facts={[
          { term: t("kind"), value: t(`kinds.${document.kind}`) },
          {
            term: t("meeting"),
            value: (
              <>
                {ordinalBefore}
                <PlaceAndDates meeting={meeting} locale={locale} />
              </>
            ),
          },
          { term: t("item"), value: items.length > 0 ? items : t("wholeMeeting") },
          { term: t("date"), value: document.issuedOn ? formatDay(document.issuedOn, locale) : t("undated") },
          { term: t("distribution"), value: t(`distributions.${document.distribution}`) },
          {
            term: t("original"),
            value: document.originalLanguage ? tMeeting(`languages.${document.originalLanguage}`) : t("undated"),
          },
        ]}
      />
    </div>
  );
}
