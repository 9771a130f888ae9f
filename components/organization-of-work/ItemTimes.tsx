import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { findSecretariatPresentations } from "@/app/_vocabulary/secretariat-presentations";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import { timesOfItem } from "./item-times";
import { PlenaryMeetingTime } from "./PlenaryMeetingTime";

interface Props {
  agenda: Agenda;
  work: OrganizationOfWork;
  locale: Locale;
  /** the id of the heading that names the table */
  labelledBy: string;
}

/** The organization of work by agenda item. On a narrow screen each row becomes a block. */
export function ItemTimes({ agenda, work, locale, labelledBy }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <table aria-labelledby={labelledBy} className="mt-4 w-full text-start max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          <th scope="col" className="w-1/2 py-2 pe-8 text-start">
            {t("columns.item")}
          </th>
          <th scope="col" className="py-2 text-start">
            {t("takenUp")}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {agenda.items.map((item) => (
          <tr key={item.id} className="border-b border-rule align-baseline max-sm:block max-sm:py-3">
            <th scope="row" className="py-3 pe-8 text-start font-normal max-sm:block max-sm:py-0 max-sm:pe-0">
              <span className="grid grid-cols-[3rem_1fr] items-baseline leading-snug">
                <span className="font-semibold tabular-nums">
                  <bdi>{printItemNumber(item.number, locale)}</bdi>
                </span>
                <span>
                  <a
                    href={paths.agenda(locale, agenda.meeting.key, { item: item.number })}
                    className="text-ink decoration-rule hover:decoration-current print:no-underline"
                  >
                    <span {...languageAttributes(item.locale, locale)}>{item.programmeTitle}</span>
                  </a>
                  <TitleLanguage title={item.locale} locale={locale} />
                </span>
              </span>
            </th>
            <td className="py-3 text-sm max-sm:block max-sm:py-2 max-sm:ps-12">
              <Times item={item} agenda={agenda} work={work} locale={locale} />
              <SecretariatPresentations item={item} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An item without a time says so, unless its sub-items have times of their own. */
function Times({ item, agenda, work, locale }: Omit<Props, "labelledBy"> & { item: AgendaItem }) {
  const times = timesOfItem(item, work.plenaryMeetings);
  const hasSubitems = agenda.items.some(({ parentId }) => parentId === item.id);
  if (times.length === 0 && !hasSubitems)
    return <p className="text-soft">{getTranslator(locale, "programme")("noTime")}</p>;

  return times.map((time) => (
    <p key={time.plenaryMeeting.id}>
      <PlenaryMeetingTime time={time} meeting={work.meeting} locale={locale} />
    </p>
  ));
}

/** The sentences of the annotation that announce what the Secretariat will present. */
function SecretariatPresentations({ item, locale }: { item: AgendaItem; locale: Locale }) {
  const sentences = item.annotation.flatMap((block) => findSecretariatPresentations(block, item.locale));
  if (sentences.length === 0) return null;

  return (
    <div className="mt-2 border-s-2 border-rule ps-3">
      <p className="font-semibold text-soft">{getTranslator(locale, "agenda")("secretariat")}</p>
      {sentences.map((sentence) => (
        <p key={sentence} className="mt-1" {...languageAttributes(item.locale, locale)}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
