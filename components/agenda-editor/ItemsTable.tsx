import type { ItemToEdit, RemovedItem } from "@/app/_domain/agenda/edit-queries";
import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import type { ListedPresence } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { StatusLegend } from "../translations/StatusMark";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import { ArrangeKeys } from "./ArrangeKeys";
import { ItemRow } from "./ItemRow";
import { COLUMNS, ItemsHead } from "./ItemsHead";

interface Props {
  items: ItemToEdit[];
  /** the statuses of their texts */
  statuses: ItemStatuses[];
  /** the ids of the items that differ from what the public reads */
  unissued: ReadonlySet<string>;
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

/** The agenda in its order, an item in a line: its texts by language, its last change and its steps. */
export function ItemsTable({
  items,
  statuses,
  unissued,
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
  const byItem = new Map(statuses.map((each) => [each.id, each.statuses]));
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
      <StatusLegend locale={locale} />
      <ArrangeKeys>
        <table className="w-full border-collapse text-start max-lg:block">
          <caption className="sr-only">{t("title")}</caption>
          <ItemsHead locale={locale} />
          <tbody className="max-lg:block">
            {items.flatMap((item, index) => [
              ...(notice && item.id === before ? [<NoticeRow key="removed">{notice}</NoticeRow>] : []),
              <ItemRow
                key={item.id}
                {...{ item, index, meeting, locale, presences, completed }}
                statuses={byItem.get(item.id)}
                isUnissued={unissued.has(item.id)}
              />,
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
    <tr className="border-b border-rule max-lg:block">
      <td colSpan={COLUMNS} className="py-3 max-lg:block">
        {children}
      </td>
    </tr>
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
                <bdi>{by}</bdi>
                {getTranslator(locale, "meeting")("comma")}
                <Moment at={at} locale={locale} zone={meeting.timeZone} />
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
