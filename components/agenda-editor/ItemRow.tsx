import type { ItemToEdit, LastChange } from "@/app/_domain/agenda/edit-queries";
import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_LETTERS } from "@/app/_vocabulary/document-name";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { type CompletedAction, paths } from "@/app/_vocabulary/paths";
import type { SeenStatus } from "@/app/_vocabulary/text-status";
import { languageAttributes } from "../layout/language-attributes";
import { PresenceMark } from "../open-texts/PresenceMark";
import { StatusSign } from "../translations/StatusMark";
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
  /** the working copy differs from what the public reads */
  isUnissued: boolean;
  completed: (CompletedAction & { done: string }) | undefined;
}

/** The indentation of each level. */
const INDENTS = ["", "lg:ps-6", "lg:ps-12", "lg:ps-18", "lg:ps-24"];

/** An item of the agenda in a line; on a narrow screen, in a block. */
export function ItemRow({ item, statuses, index, meeting, locale, presences, isUnissued, completed }: Props) {
  const t = getTranslator(locale, "agendaEditor");
  const status = getTranslator(locale, "translations");
  const { done, at } = completed ?? {};
  const number = printItemNumber(item.number, locale);
  const comma = getTranslator(locale, "meeting")("comma");

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
        {item.isNumberFixed && (
          <span className="ms-1.5 text-xs font-normal text-soft" title={t("numberFixedHint")}>
            {t("numberFixed")}
          </span>
        )}
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
        <Title item={item} meeting={meeting} locale={locale} isUnissued={isUnissued} />
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
            <StatusSign status={statuses?.[text] ?? "missing"} />
            <span className="sr-only">
              <span lang={text}>{LANGUAGE_NAMES[text]}</span>
              {comma}
              {status(`status.${statuses?.[text] ?? "missing"}`)}
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

/** The title in the best language, a link to the item there, with a mark if it differs from what is issued. */
function Title({ item, meeting, locale, isUnissued }: Pick<Props, "item" | "meeting" | "locale" | "isUnissued">) {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([text, { title }]) => [text, title]));
  const best = pickText(titles, locale, meeting.original);
  const text = best?.locale ?? meeting.original ?? locale;

  return (
    <p className="wrap-anywhere">
      <a
        href={paths.secretariatItem(locale, { meeting: meeting.key, item: item.id, text })}
        className="text-ink no-underline hover:underline pointer-coarse:inline-block pointer-coarse:py-2"
      >
        {/* On the inside: a title in another direction begins where the others do. */}
        {best ? <bdi {...languageAttributes(best.locale, locale)}>{best.text}</bdi> : "–"}
      </a>
      {isUnissued && (
        <span className="ms-2 text-sm whitespace-nowrap text-note">
          {getTranslator(locale, "agendaEditor")("unissued")}
        </span>
      )}
    </p>
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
      <bdi>{newest.by}</bdi>
      {getTranslator(locale, "meeting")("comma")}
      <time dateTime={newest.at.toISOString()} title={momentText({ at: newest.at, locale, zone })}>
        {formatDay(dayOf(newest.at, zone), locale, { year: false })}
      </time>
    </>
  );
}
