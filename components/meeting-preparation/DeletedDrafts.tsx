import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";

interface Props {
  drafts: MeetingSummary[];
  locale: Locale;
  action: FormAction;
  /** the id of the draft that was just deleted */
  deleted: string | undefined;
}

/** The deleted drafts, each of which can be restored. */
export function DeletedDrafts({ drafts, locale, action, deleted }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  if (drafts.length === 0) return null;

  return (
    <details open={deleted !== undefined} className="mt-10">
      <summary className="cursor-pointer py-2 font-semibold">{t("deletedDrafts", { count: drafts.length })}</summary>
      <ul className="divide-y divide-rule border-y border-rule">
        {drafts.map((meeting) => {
          const { ordinalBefore, line } = meetingName(meeting, locale);
          return (
            <li key={meeting.id} className="py-2">
              {deleted === meeting.id && <DoneNotice>{t("done.deleted")}</DoneNotice>}
              <ActionForm
                action={action}
                locale={locale}
                className="flex flex-wrap items-center justify-between gap-x-6"
                initial={{ meetingKey: meeting.key }}
              >
                <HiddenField name="meetingKey" />
                <span>{`${ordinalBefore}${line}`}</span>
                <Button look="quiet">
                  {t("restore")}
                  <span className="sr-only"> {`${ordinalBefore}${line}`}</span>
                </Button>
              </ActionForm>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
