import type { ItemToEdit, LastChange, RemovedItem } from "@/app/_domain/agenda/edit-queries";
import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_NAMES, LOCALES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { type CompletedAction, paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { PresenceMark } from "../open-texts/PresenceMark";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import { ArrangeKeys } from "./ArrangeKeys";
import { ItemSteps } from "./ItemSteps";

interface Props {
  items: ItemToEdit[];
  /** the items that can be restored, the last first */
  removed: RemovedItem[];
  /** every item has the number that its place gives it */
  isNumberedInOrder: boolean;
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
  action: FormAction;
  /** the others who have a text open */
  presences: ListedPresence[];
  completed: (CompletedAction & { done: "added" | "moved" | "removed" | "restored" | "renumbered" }) | undefined;
}

type RowProps = Pick<Props, "meeting" | "locale" | "presences" | "completed"> & { item: ItemToEdit };

/**
 * The agenda in its order, each item with its steps; under each title its six languages, each with
 * its last change.
 */
export function ItemsTable({
  items,
  removed,
  isNumberedInOrder,
  meeting,
  locale,
  action,
  presences,
  completed,
}: Props) {
  const t = getTranslator(locale, "agendaEditor");
  const undone = completed?.done === "removed" ? removed.find(({ id }) => id === completed.at) : undefined;
  const notice = undone && (
    <DoneNotice key={`removed ${undone.id}`}>
      <p>{t("removedDone", { number: printItemNumber(undone.number, locale) })}</p>
      <Button look="quiet" name="arrange" value={`restore ${undone.id}`}>
        {t("undoRemove")}
      </Button>
    </DoneNotice>
  );
  const before = undone && items[undone.position - 1]?.id;

  return (
    <ActionForm action={action} locale={locale} className="mt-6" initial={{ meetingKey: meeting.key }}>
      <HiddenField name="meetingKey" />
      <button type="submit" name="arrange" hidden data-drop-target tabIndex={-1} />
      {!isNumberedInOrder && (
        <div className="my-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>{t("notInOrder")}</p>
          <Button look="quiet" name="arrange" value="renumber">
            {t("renumber")}
          </Button>
        </div>
      )}
      {completed?.done === "renumbered" && isNumberedInOrder && (
        <DoneNotice key="renumbered">{t("renumberedDone")}</DoneNotice>
      )}
      <ArrangeKeys>
        <table className="w-full border-collapse text-start">
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
            {items.flatMap((item, index) => [
              ...(notice && item.id === before ? [<NoticeRow key="removed">{notice}</NoticeRow>] : []),
              <Row key={item.id} {...{ item, index, meeting, locale, presences, completed }} />,
            ])}
            {notice && !before && <NoticeRow key="removed">{notice}</NoticeRow>}
          </tbody>
        </table>
      </ArrangeKeys>
      {removed.length > 0 && <RemovedItems removed={removed} meeting={meeting} locale={locale} />}
    </ActionForm>
  );
}

function NoticeRow({ children }: { children: React.ReactNode }) {
  return (
    <tr className="border-b border-rule">
      <td colSpan={2} className="py-3">
        {children}
      </td>
    </tr>
  );
}

/** The indentation of each level. */
const INDENTS = ["", "ps-6", "ps-12"];

function Row({ item, index, meeting, locale, presences, completed }: RowProps & { index: number }) {
  const t = getTranslator(locale, "agendaEditor");
  const { done, at } = completed ?? {};
  const number = printItemNumber(item.number, locale);

  return (
    <tr
      data-item={item.id}
      className="border-b border-rule align-top data-[drop=after]:border-b-2 data-[drop=after]:border-b-accent data-[drop=before]:border-t-2 data-[drop=before]:border-t-accent data-[drop=under]:bg-wash"
    >
      <th scope="row" className="py-3 pe-4 text-start font-semibold whitespace-nowrap">
        <span data-handle draggable aria-hidden className="cursor-grab pe-2 text-soft select-none max-sm:hidden">
          ⠿
        </span>
        <bdi>{number}</bdi>
      </th>
      <td className={`py-3 ${INDENTS[item.level - 1] ?? INDENTS.at(-1)}`}>
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
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <Title item={item} meeting={meeting} locale={locale} />
          <ItemSteps item={item} locale={locale} />
        </div>
        <Languages item={item} meeting={meeting} locale={locale} presences={presences} />
      </td>
    </tr>
  );
}

type ItemProps = Omit<RowProps, "presences" | "completed">;

function Title({ item, meeting, locale }: ItemProps) {
  const titles = Object.fromEntries(Object.entries(item.texts).map(([text, { title }]) => [text, title]));
  const best = pickText(titles, locale, meeting.original);
  const className = "min-w-48 max-w-measure flex-1 wrap-anywhere";

  return best ? (
    <p className={className} {...languageAttributes(best.locale, locale)}>
      {best.text}
    </p>
  ) : (
    <p className={className}>–</p>
  );
}

function Languages({ item, meeting, locale, presences }: ItemProps & Pick<Props, "presences">) {
  const edit = getTranslator(locale, "agendaEditor")("edit", { number: printItemNumber(item.number, locale) });

  return (
    <ul className="mt-1 flex flex-wrap items-baseline gap-x-5 text-sm">
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
          <PresenceMark presences={presences} subjectId={item.id} language={text} locale={locale} />
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

/** The items that were removed, each with a button that restores it. */
function RemovedItems({ removed, meeting, locale }: Pick<Props, "removed" | "meeting" | "locale">) {
  const t = getTranslator(locale, "agendaEditor");

  return (
    <details className="mt-6">
      <summary className="cursor-pointer py-1 font-semibold">{t("removedItems", { count: removed.length })}</summary>
      <ul>
        {removed.map(({ id, number, titles, at, by }) => {
          const printed = printItemNumber(number, locale);
          const best = pickText(titles, locale, meeting.original);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
              <span className="font-semibold">
                <bdi>{printed}</bdi>
              </span>
              {best && <span {...languageAttributes(best.locale, locale)}>{best.text}</span>}
              <span className="text-sm text-soft">
                <bdi>{by}</bdi>, <Moment at={at} locale={locale} zone={meeting.timeZone} />
              </span>
              <Button
                look="quiet"
                name="arrange"
                value={`restore ${id}`}
                aria-label={t("restoreNumber", { number: printed })}
              >
                {t("restore")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
