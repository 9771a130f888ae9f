import type { RemovedEntriesToRestore } from "@/app/_domain/organization-of-work/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale, pickText } from "@/app/_vocabulary/locales";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import type { EditorProps, RowProps } from "./editor-props";
import { toldOf } from "./told-of";

/** The items and notes that were removed from plenary meetings, each removal with a button that restores it. */
export function RemovedEntries({ work: { meeting, plenaryMeetings }, toEdit, locale, actions }: EditorProps) {
  const t = getTranslator(locale, "programmeEditor");
  const { removedEntries } = toEdit;
  if (removedEntries.length === 0) return null;
  const numberOf = (id: string) => plenaryMeetings.find((each) => each.id === id)?.number ?? 0;

  return (
    <details className="mt-8">
      <summary className="cursor-pointer py-1 font-semibold">
        {t("removedItems", { count: removedEntries.length })}
      </summary>
      <ul>
        {removedEntries.map((removal) => (
          <li key={removal.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
            <span className="wrap-anywhere">{printEntries(removal, locale)}</span>
            <span className="text-sm text-soft">
              {getTranslator(locale, "meeting")("plenaryMeeting", { number: numberOf(removal.plenaryMeetingId) })},{" "}
              <bdi>{removal.removedBy}</bdi>, <Moment at={removal.removedAt} locale={locale} zone={meeting.timeZone} />
            </span>
            <RestoreForm removal={removal} meetingKey={meeting.key} locale={locale} actions={actions} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says which items and notes were just removed from a plenary meeting, and offers to undo it. */
export function RemovedEntriesDone(row: RowProps) {
  const { plenaryMeeting, meeting, toEdit, completed, locale, actions, isIssuedNow } = row;
  const { id, number } = plenaryMeeting;
  const t = getTranslator(locale, "programmeEditor");
  const removal = toEdit.removedEntries.find((each) => each.id === completed?.at && each.plenaryMeetingId === id);
  if (completed?.done !== "entriesRemoved" || !removal) return null;

  return (
    <DoneNotice key={removal.id}>
      <p>{t("arrangedDone", { number, told: toldOf(row, id) })}</p>
      <p>{t("entriesRemoved", { entries: printEntries(removal, locale) })}</p>
      <RestoreForm
        removal={removal}
        meetingKey={meeting.key}
        locale={locale}
        actions={actions}
        undo={isIssuedNow ? "issue" : "working"}
      />
    </DoneNotice>
  );
}

interface RestoreProps extends Pick<EditorProps, "locale" | "actions"> {
  removal: RemovedEntriesToRestore;
  meetingKey: string;
  /** at the notice: what was issued at once is undone at once */
  undo?: "issue" | "working";
}

function RestoreForm({ removal, meetingKey, locale, actions, undo }: RestoreProps) {
  const t = getTranslator(locale, "programmeEditor");
  const entries = printEntries(removal, locale);

  return (
    <ActionForm action={actions.restoreEntries} locale={locale} initial={{ meetingKey, removal: removal.id }}>
      <HiddenField name="meetingKey" />
      <HiddenField name="removal" />
      <Button
        look="quiet"
        {...(undo === "issue" && { name: "issue", value: "now" })}
        aria-label={undo ? undefined : t("restoreEvent", { title: entries })}
      >
        {t(undo ? "undo" : "restore")}
      </Button>
    </ActionForm>
  );
}

/** Prints entries by the numbers of their items and their wordings. */
function printEntries({ entries }: RemovedEntriesToRestore, locale: Locale): string {
  const names = entries.map(({ number, texts }) =>
    [number === null ? "" : printItemNumber(number, locale), pickText(texts, locale)?.text ?? ""]
      .filter(Boolean)
      .join(" "),
  );

  return new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(names.map((name) => name || "–"));
}
