import type { ItemToEdit, LastChange } from "@/app/_domain/agenda/edit-queries";
import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_LETTERS } from "@/app/_vocabulary/document-name";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { type CompletedAction, paths } from "@/app/_vocabulary/paths";
import { SEEN_STATUSES, type SeenStatus } from "@/app/_vocabulary/text-status";
import { languageAttributes } from "../layout/language-attributes";
import { PresenceMark } from "../open-texts/PresenceMark";
import { DoneNotice } from "../ui/DoneNotice";
import { momentText } from "../ui/Moment";
import { ItemSteps } from "./ItemSteps";

interface Props {
  item: ItemToEdit;
  statuses: Record<Locale, SeenStatus> | undefined;
  /** from 0 */
  index: number;
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
  /** the others who have a text open */
  presences: ListedPresence[];
  completed: (CompletedAction & { done: string }) | undefined;
}

const HEAD = "py-1 pe-3 text-start font-semibold lg:sticky lg:top-0 bg-paper";

/** The number, the title, six languages, the last change, the steps. */
export const COLUMNS = LOCALES.length + 4;

/** Heads the columns of the table, the languages by the letters of United Nations documents. */
export function ItemsHead({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "agendaEditor");

  return (
    <thead className="text-sm text-soft max-lg:sr-only">
      <tr className="border-b border-edge">
        <th scope="col" className={HEAD}>
          {t("item")}
        </th>
        <th scope="col" className={HEAD}>
          {t("titleColumn")}
        </th>
        {LOCALES.map((text) => (
          <th key={text} scope="col" className={`${HEAD} w-7 pe-0 text-center`}>
            <span aria-hidden="true" title={languageName(text, locale)}>
              {LANGUAGE_LETTERS[text]}
            </span>
            <span className="sr-only">{languageName(text, locale)}</span>
          </th>
        ))}
        <th scope="col" className={`${HEAD} ps-4`}>
          {t("changed")}
        </th>
        <th scope="col" className={`${HEAD} pe-0`}>
          <span className="sr-only">{t("stepsColumn")}</span>
        </th>
      </tr>
    </thead>
  );
}

/** The indentation of each level. */
const INDENTS = ["", "lg:ps-6", "lg:ps-12"];

/** An item of the agenda in a line; on a narrow screen, in a block. */
export function ItemRow({ item, statuses, index, meeting, locale, presences, completed }: Props) {
  const t = getTranslator(locale, "agendaEditor");
  const status = getTranslator(locale, "translations");
  const { done, at } = completed ?? {};
  const number = printItemNumber(item.number, locale);

  return (
    <tr
      data-item={item.id}
      className="border-b border-rule hover:bg-wash data-[drop=after]:border-b-2 data-[drop=after]:border-b-accent data-[drop=before]:border-t-2 data-[drop=before]:border-t-accent data-[drop=under]:bg-wash max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:py-2 lg:align-baseline"
    >
      <th scope="row" className="py-1 pe-3 text-start font-semibold whitespace-nowrap">
        <span data-handle draggable aria-hidden className="cursor-grab pe-2 text-soft select-none max-lg:hidden">
          ⠿
        </span>
        <bdi>{number}</bdi>
      </th>
      <td className={`w-full py-1 pe-3 max-lg:w-auto max-lg:flex-1 ${INDENTS[item.level - 1] ?? INDENTS.at(-1)}`}>
        {at === item.id && (done === "added" || done === "moved" || done === "restored") && (
          <DoneNotice key={`${done} ${index}`}>
            <p>{t(`${done}Done`, { number })}</p>
            {done === "added" && (
              <p>
                <a href="#field-title" className="inline-block py-1">
                  {t("addAnother")}
                </a>
              </p>
            )}
          </DoneNotice>
        )}
        <Title item={item} meeting={meeting} locale={locale} />
      </td>
      <td aria-hidden="true" className="basis-full lg:hidden" />
      {LOCALES.map((text) => (
        <td key={text} className="text-center">
          <a
            href={paths.secretariatItem(locale, { meeting: meeting.key, item: item.id, text })}
            title={`${LANGUAGE_NAMES[text]}: ${status(`status.${statuses?.[text] ?? "missing"}`)}`}
            className="inline-block min-w-7 py-0.5 no-underline pointer-coarse:min-w-11 pointer-coarse:py-2"
          >
            <span className="sr-only">{t("edit", { number })} </span>
            <span aria-hidden="true" className="text-sm lg:hidden">
              {LANGUAGE_LETTERS[text]}{" "}
            </span>
            <TextMark status={statuses?.[text] ?? "missing"} />
            <span className="sr-only" lang={text}>
              {LANGUAGE_NAMES[text]}
            </span>
          </a>
        </td>
      ))}
      <td className="py-1 ps-4 pe-3 text-sm whitespace-nowrap text-soft max-lg:basis-full max-lg:ps-0">
        <NewestChange item={item} locale={locale} zone={meeting.timeZone} />
        {LOCALES.map((text) => (
          <PresenceMark key={text} presences={presences} subjectId={item.id} language={text} locale={locale} />
        ))}
      </td>
      <td className="py-0.5">
        <ItemSteps item={item} locale={locale} />
      </td>
    </tr>
  );
}

function Title({ item, meeting, locale }: Pick<Props, "item" | "meeting" | "locale">) {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([text, { title }]) => [text, title]));
  const best = pickText(titles, locale, meeting.original);

  return best ? (
    <p className="wrap-anywhere" {...languageAttributes(best.locale, locale)}>
      {best.text}
    </p>
  ) : (
    <p>–</p>
  );
}

/** The mark of each status of a text. */
const TEXT_MARKS: Record<SeenStatus, { sign: string; look: string }> = {
  official: { sign: "●", look: "text-accent" },
  unofficial: { sign: "◉", look: "text-accent" },
  draft: { sign: "◔", look: "text-note" },
  outdated: { sign: "◐", look: "text-note" },
  missing: { sign: "○", look: "text-wrong" },
};

/** The status of a text as a sign, explained by {@link TextMarksLegend}. */
function TextMark({ status }: { status: SeenStatus }) {
  const { sign, look } = TEXT_MARKS[status];

  return (
    <span aria-hidden="true" className={look}>
      {sign}
    </span>
  );
}

/** The day of the last change of an item in any language, and who made it. */
function NewestChange({ item, locale, zone }: { item: ItemToEdit; locale: Locale; zone: string }) {
  const changes: LastChange[] = Object.values(item.texts).map(({ changed }) => changed);
  const newest = changes.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
  if (!newest) return null;
  if (!newest.by) return getTranslator(locale, "agendaEditor")("imported");

  return (
    <>
      <bdi>{newest.by}</bdi>,{" "}
      <time dateTime={newest.at.toISOString()} title={momentText({ at: newest.at, locale, zone })}>
        {formatDay(dayOf(newest.at, zone), locale, { year: false })}
      </time>
    </>
  );
}

/** Explains the marks of the statuses. */
export function TextMarksLegend({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "translations");

  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-soft">
      {SEEN_STATUSES.toReversed().map((status) => (
        <span key={status}>
          <TextMark status={status} /> {t(`status.${status}`)}
        </span>
      ))}
    </p>
  );
}
