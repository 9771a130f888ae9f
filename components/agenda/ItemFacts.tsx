import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { timesOfItem } from "@/components/organization-of-work/item-times";
import { PlenaryMeetingTime } from "@/components/organization-of-work/PlenaryMeetingTime";

interface Props {
  item: AgendaItem;
  work: OrganizationOfWork;
  /** of the block that announces what the Secretariat will present */
  presentationsAnchor: string | undefined;
  locale: Locale;
}

/**
 * Facts under an item's heading that are no part of the document: its times, the Secretariat's
 * part, documents.
 */
export function ItemFacts({ item, work, presentationsAnchor, locale }: Props) {
  const t = getTranslator(locale, "agenda");
  const times = timesOfItem(item, work.plenaryMeetings);
  if (times.length === 0 && !presentationsAnchor && !item.noDocumentExpected) return null;

  return (
    <div className="mt-3 space-y-1 border-s-2 border-rule ps-4 text-sm text-soft print:hidden">
      {times.length > 0 && (
        <dl className="items-baseline sm:grid sm:grid-cols-[max-content_1fr] sm:gap-x-3">
          <dt className="font-semibold">{t("takenUp")}</dt>
          {times.map((time) => (
            <dd key={time.plenaryMeeting.id} className="sm:col-start-2">
              <PlenaryMeetingTime time={time} meeting={work.meeting} locale={locale} />
            </dd>
          ))}
        </dl>
      )}
      {presentationsAnchor && (
        <p>
          <a href={`#${presentationsAnchor}`} className="inline-block py-0.5">
            {t("secretariat")}
          </a>
        </p>
      )}
      {item.noDocumentExpected && <p>{t("noDocument")}</p>}
    </div>
  );
}
