import type { ProgrammeEntry } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { languageAttributes } from "../layout/language-attributes";
import { DoneNotice } from "../ui/DoneNotice";
import type { RowProps } from "./editor-props";

interface Props {
  row: RowProps;
  /** the buttons of an entry, where they are open */
  operationsOf?: (entry: ProgrammeEntry, index: number) => React.ReactNode;
}

/** The entries of a plenary meeting in order, each with its handle. */
export function Entries({ row, operationsOf }: Props) {
  const { plenaryMeeting, locale, completed } = row;
  const { entries, sequence } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  if (entries.length === 0) return <p className="text-soft">{t("none")}</p>;

  return (
    <ul>
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          data-entry={entry.id}
          className="border-t-2 border-b-2 border-transparent data-[drop=after]:border-b-accent data-[drop=before]:border-t-accent"
        >
          {completed?.done === "entryMoved" && completed.at === entry.id && (
            <DoneNotice key={sequence}>
              <p>{t("entryMovedDone")}</p>
            </DoneNotice>
          )}
          <div className="flex flex-wrap items-start justify-between gap-x-4">
            <Entry entry={entry} row={row} />
            {operationsOf?.(entry, index)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry, row: { locale } }: { entry: ProgrammeEntry; row: RowProps }) {
  const { item, title, continued } = entry;

  return (
    <div className="grid min-w-48 flex-1 grid-cols-[3.25rem_minmax(0,1fr)] sm:grid-cols-[1.25rem_3.25rem_minmax(0,1fr)] items-baseline">
      <span data-handle draggable aria-hidden className="cursor-grab text-soft select-none max-sm:hidden">
        ⠿
      </span>
      <span className="tabular-nums">{item && <bdi>{printItemNumber(item, locale)}</bdi>}</span>
      <span className="wrap-anywhere">
        <span {...languageAttributes(entry.locale, locale)}>{title}</span>
        {continued ? getTranslator(locale, "agenda")("continued") : ""}
      </span>
    </div>
  );
}
