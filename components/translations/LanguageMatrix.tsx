import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { PresenceMark } from "../open-texts/PresenceMark";
import { TickAll, TickBox } from "../ui/TickBox";
import { describeProgress } from "./describe-progress";
import { StatusMark } from "./StatusMark";

interface Props {
  /** every item of the agenda, of which the counts are made */
  all: ItemStatuses[];
  items: ItemStatuses[];
  source: Locale;
  /** the one language that is listed, if it is chosen */
  language: Locale | undefined;
  locale: Locale;
  href: (item: string, language: Locale) => string;
  /** the others who have a text open */
  presences: ListedPresence[];
  /** texts can be ticked */
  isTicked: boolean;
}

const HEAD = "bg-paper py-1 pe-3 text-start align-top font-semibold lg:sticky lg:top-0";

/** The texts of an agenda, an item in a line and a language in a column. On a narrow screen each item is a block. */
export function LanguageMatrix({ all, items, source, language, locale, href, presences, isTicked }: Props) {
  const t = getTranslator(locale, "translations");
  const languages = language ? [language] : LOCALES;

  return (
    <table className="mt-3 w-full text-sm max-lg:block">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="max-lg:block">
        <tr className="max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-6 sm:max-lg:grid-cols-3">
          <th scope="col" className={`${HEAD} max-lg:sr-only`}>
            {isTicked && <TickAll name="texts" label={t("bulk.tickAll")} />}
            {t("item")}
          </th>
          {languages.map((each) => (
            <th key={each} scope="col" className={HEAD}>
              {each === source
                ? t("sourceColumn", { language: languageName(each, locale) })
                : languageName(each, locale)}{" "}
              <Progress progress={describeProgress(all, each, locale)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {items.map((item) => (
          <Row key={item.id} {...{ item, languages, locale, href, presences, isTicked }} />
        ))}
      </tbody>
    </table>
  );
}

/** How many texts of a language are complete, then what the others lack. */
function Progress({ progress: [done, ...lack] }: { progress: string[] }) {
  return (
    <>
      <span className="font-normal whitespace-nowrap text-soft tabular-nums">{done}</span>
      {lack.length > 0 && <span className="block font-normal text-note">{lack.join(" · ")}</span>}
    </>
  );
}

interface RowProps extends Pick<Props, "locale" | "href" | "presences" | "isTicked"> {
  item: ItemStatuses;
  languages: readonly Locale[];
}

function Row({ item, languages, locale, href, presences, isTicked }: RowProps) {
  const t = getTranslator(locale, "translations");
  const number = printItemNumber(item.number, locale);

  return (
    <tr className="border-t border-rule hover:bg-wash max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:py-2 sm:max-lg:grid-cols-3">
      <th
        scope="row"
        className="w-full max-w-0 py-1 pe-3 text-start font-normal max-lg:col-span-full max-lg:max-w-none"
        title={item.title}
      >
        <span className="lg:flex">
          {/* On the outside: the inside of the number has a direction of its own. */}
          <span className="pe-2 lg:whitespace-nowrap">
            <bdi className="font-semibold">{number}</bdi>
          </span>
          {/* It is cut at its own end, in whichever direction it is read. */}
          <bdi className="lg:min-w-0 lg:truncate" {...languageAttributes(item.titleLocale, locale)}>
            {item.title}
          </bdi>
        </span>
      </th>
      {languages.map((language) => {
        const status = item.statuses[language];
        const name = languageName(language, locale);
        return (
          <td key={language} className="py-1 pe-3 whitespace-nowrap">
            {isTicked && (
              <TickBox
                name="texts"
                value={`${item.id}:${language}`}
                label={t("bulk.tick", { number, language: name })}
              />
            )}
            <a
              href={href(item.id, language)}
              aria-label={t("cell", {
                number,
                language: language === item.source ? t("sourceColumn", { language: name }) : name,
                status: t(`status.${status}`),
              })}
              className="inline-block min-h-6 no-underline hover:underline pointer-coarse:py-2.5"
            >
              <span aria-hidden="true" className="text-soft lg:hidden">
                {name}{" "}
              </span>
              <StatusMark status={status} locale={locale} />
            </a>
            <span className="block max-w-40 whitespace-normal">
              <PresenceMark presences={presences} subjectId={item.id} language={language} locale={locale} />
            </span>
          </td>
        );
      })}
    </tr>
  );
}
