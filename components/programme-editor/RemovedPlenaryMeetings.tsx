import type { RemovedPlenaryMeeting } from "@/app/_domain/organization-of-work/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { formatPeriod } from "@/app/_vocabulary/periods";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import type { EditorProps } from "./editor-props";

type Props = Pick<EditorProps, "work" | "toEdit" | "locale" | "actions">;

/** The plenary meetings that were removed from the draft, each with a button that restores it. */
export function RemovedPlenaryMeetings({ work: { meeting }, toEdit: { removed }, locale, actions }: Props) {
  const t = getTranslator(locale, "programmeEditor");
  if (removed.length === 0) return null;

  return (
    <details className="mt-8">
      <summary className="cursor-pointer py-1 font-semibold">{t("removedList", { count: removed.length })}</summary>
      <ul>
        {removed.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
            <span className="tabular-nums">{timeOf(each, meeting.timeZone, locale)}</span>
            <span className="text-sm text-soft">
              <bdi>{each.by}</bdi>, <Moment at={each.at} locale={locale} zone={meeting.timeZone} />
            </span>
            <RestoreForm removed={each} meetingKey={meeting.key} locale={locale} actions={actions} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says which plenary meeting was just removed, and offers to undo it. */
export function RemovedDone({
  removed,
  work: { meeting },
  locale,
  actions,
}: Omit<Props, "toEdit"> & { removed: RemovedPlenaryMeeting }) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <DoneNotice key={`removed ${removed.id}`}>
      <p>{t("removedDone", { when: timeOf(removed, meeting.timeZone, locale) })}</p>
      <RestoreForm removed={removed} meetingKey={meeting.key} locale={locale} actions={actions} isUndo />
    </DoneNotice>
  );
}

interface RestoreProps extends Pick<Props, "locale" | "actions"> {
  removed: RemovedPlenaryMeeting;
  meetingKey: string;
  isUndo?: boolean;
}

function RestoreForm({ removed, meetingKey, locale, actions, isUndo }: RestoreProps) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <ActionForm action={actions.restoreRemoved} locale={locale} initial={{ meetingKey, plenaryMeetingId: removed.id }}>
      <HiddenField name="meetingKey" />
      <HiddenField name="plenaryMeetingId" />
      <Button look="quiet">{t(isUndo ? "undo" : "restore")}</Button>
    </ActionForm>
  );
}

function timeOf({ startsAt, endsAt }: RemovedPlenaryMeeting, zone: string, locale: EditorProps["locale"]): string {
  const day = formatDay(dayOf(startsAt, zone), locale, { weekday: true });

  return getTranslator(locale, "programmeEditor")("plannedWhen", {
    day,
    period: formatPeriod(startsAt, endsAt, locale, zone),
  });
}
