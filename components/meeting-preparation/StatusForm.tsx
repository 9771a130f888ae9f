import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, TextField } from "../ui/fields";

interface Props {
  locale: Locale;
  meeting: MeetingSummary & { version: number };
  operation: "announce" | "open" | "adoptReport" | "archive" | "revert" | "deleteDraft";
  action: FormAction;
}

/** An operation of a meeting's status: opened by its name, it says what it does before it is confirmed. */
export function StatusForm({ locale, meeting, operation, action }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  const { ordinalBefore, line } = meetingName(meeting, locale);
  const about = operation === "revert" && meeting.status === "announced" ? "revertToDraft" : operation;

  return (
    <details className="mt-2">
      <summary className={`min-h-11 cursor-pointer py-2 ${operation === "revert" ? "" : "font-semibold"}`}>
        {t(`operations.${about}.name`)}
      </summary>
      <div className="border-s-4 border-note ps-4">
        <p className="max-w-measure">
          {t(`operations.${about}.about`, { meeting: isolateText(`${ordinalBefore}${line}`) })}
        </p>
        <ActionForm
          action={action}
          locale={locale}
          labels={{ reason: t("reason") }}
          initial={{ meetingKey: meeting.key, version: String(meeting.version), reason: "" }}
        >
          <HiddenField name="meetingKey" />
          <HiddenField name="version" />
          {operation === "revert" && <TextField name="reason" label={t("reason")} />}
          <p className="mt-3">
            <Button look={operation === "announce" ? "primary" : "secondary"}>
              {t(`operations.${about}.confirm`)}
            </Button>
          </p>
        </ActionForm>
      </div>
    </details>
  );
}
