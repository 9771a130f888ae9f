import type { ItemToEdit, LastChange } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { Moment } from "../ui/Moment";

interface Props {
  items: ItemToEdit[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
}

type RowProps = Omit<Props, "items"> & { item: ItemToEdit };

/** The agenda in its order; under each title its six languages, each with its last change. */
export function ItemsTable({ items, meeting, locale }: Props) {
  const t = getTranslator(locale, "agendaEditor");

  return (
    <table className="mt-6 w-full border-collapse text-start">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="text-sm text-soft">
        <tr className="border-b border-edge">
          <th scope="col" className="py-2 pe-4 text-start font-semibold">
            {t("item")}
          </th>
          <th scope="col" className="py-2 text-start font-semibold">
            {t("titleColumn")}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="border-b border-rule align-top">
            <th scope="row" className="py-3 pe-4 text-start font-semibold whitespace-nowrap">
              <bdi>{printItemNumber(item.number, locale)}</bdi>
            </th>
            <td className={`py-3 ${item.isSubItem ? "ps-4" : ""}`}>
              <Title item={item} meeting={meeting} locale={locale} />
              <Languages item={item} meeting={meeting} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ item, meeting, locale }: RowProps) {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([text, { title }]) => [text, title]));
  const best = pickText(titles, locale, meeting.original);

  return best ? <p {...languageAttributes(best.locale, locale)}>{best.text}</p> : <p>–</p>;
}

function Languages({ item, meeting, locale }: RowProps) {
  const edit = getTranslator(locale, "agendaEditor")("edit", { number: printItemNumber(item.number, locale) });

  return (
    <ul className="mt-2 grid items-baseline gap-x-6 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {LOCALES.map((text) => (
        <li key={text} className="flex flex-wrap items-baseline gap-x-2">
          <a
            href={paths.secretariatItem(locale, { meeting: meeting.key, item: item.id, text })}
            className="inline-block min-h-6 py-1"
          >
            <span className="sr-only">{edit} </span>
            <span lang={text}>{LANGUAGE_NAMES[text]}</span>
          </a>
          <LastChangeMark changed={item.texts[text]?.changed} locale={locale} zone={meeting.timeZone} />
        </li>
      ))}
    </ul>
  );
}

interface LastChangeProps {
  changed: LastChange | undefined;
  locale: Locale;
  zone: string;
}

function LastChangeMark({ changed, locale, zone }: LastChangeProps) {
  const t = getTranslator(locale, "agendaEditor");
  if (!changed) return <span className="font-semibold text-note">{t("missing")}</span>;
  if (!changed.by) return <span className="text-soft">{t("imported")}</span>;

  return (
    <span className="text-soft">
      <bdi>{changed.by}</bdi>, <Moment at={changed.at} locale={locale} zone={zone} />
    </span>
  );
}
