import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { ProgrammeEntry } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { CheckboxGroup, HiddenField, type Option } from "../ui/fields";
import { Entries } from "./Entries";
import type { RowProps } from "./editor-props";
import { PanelEnd } from "./PanelEnd";

/** The items of a plenary meeting: their order, and which they are. */
export function ItemsPanel(row: RowProps) {
  const { plenaryMeeting, meeting, locale, actions, items } = row;
  const { id, number, sequence, entries } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  const chosen = entries.flatMap(({ itemId }) => itemId ?? []);

  return (
    <>
      <ActionForm
        action={actions.arrangeEntries}
        locale={locale}
        initial={{ meetingKey: meeting.key, open: String(number) }}
      >
        <HiddenField name="meetingKey" />
        <HiddenField name="open" />
        <Entries row={row} operationsOf={(entry, index) => <EntryOperations entry={entry} index={index} row={row} />} />
      </ActionForm>
      <p className="text-sm text-soft">{t("entriesHelp")}</p>
      <p>
        <a
          href={paths.secretariatProgramme(locale, meeting.key, { edit: number, part: "note" })}
          className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
        >
          {t("addNote")}
        </a>
      </p>
      <ActionForm
        action={actions.assignItems}
        locale={locale}
        labels={{ items: t("chooseItems") }}
        className="mt-2"
        initial={{
          meetingKey: meeting.key,
          number: String(number),
          plenaryMeetingId: id,
          sequence: String(sequence),
          items: chosen,
        }}
      >
        <HiddenField name="meetingKey" />
        <HiddenField name="number" />
        <HiddenField name="plenaryMeetingId" />
        <HiddenField name="sequence" />
        <CheckboxGroup name="items" label={t("chooseItems")} options={itemOptions(items, locale)} />
        <PanelEnd meeting={meeting} locale={locale} save={t("saveItems")} />
      </ActionForm>
    </>
  );
}

function itemOptions(items: AgendaItem[], locale: Locale): Option[] {
  return items.map(({ id, number, programmeTitle }) => ({
    value: id,
    label: getTranslator(locale, "programmeEditor")("item", {
      number: printItemNumber(number, locale),
      title: programmeTitle,
    }),
  }));
}

const SIGNS = { up: "↑", down: "↓" } as const;

function EntryOperations({ entry, index, row }: { entry: ProgrammeEntry; index: number; row: RowProps }) {
  const { plenaryMeeting, meeting, locale } = row;
  const t = getTranslator(locale, "programmeEditor");
  const title = entry.item ? printItemNumber(entry.item, locale) : entry.title;
  const steps = { up: index > 0, down: index < plenaryMeeting.entries.length - 1 };

  return (
    <div className="flex flex-wrap items-center gap-1">
      {(["up", "down"] as const).map((step) =>
        steps[step] ? (
          <Button
            key={step}
            look="quiet"
            name="arrange"
            value={`${step} ${entry.id}`}
            data-step={step}
            aria-label={t(`steps.${step}`, { title })}
            title={t(`steps.${step}`, { title })}
          >
            <span aria-hidden>{SIGNS[step]}</span>
          </Button>
        ) : (
          <span
            key={step}
            aria-hidden
            className="inline-block min-h-8 border border-rule px-3 text-sm text-soft opacity-50"
          >
            {SIGNS[step]}
          </span>
        ),
      )}
      <a
        href={paths.secretariatProgramme(locale, meeting.key, {
          edit: plenaryMeeting.number,
          part: "note",
          entry: entry.id,
        })}
        aria-label={t("wordingOf", { title })}
        className="inline-flex min-h-8 items-center px-2 text-sm pointer-coarse:min-h-11"
      >
        {t("wording")}
      </a>
      <Button look="quiet" name="arrange" value={`remove ${entry.id}`} aria-label={t("removeEntry", { title })}>
        {t("remove")}
      </Button>
    </div>
  );
}
