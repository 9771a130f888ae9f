import type { MeetingToSchedule } from "@/app/_domain/meeting-preparation/schedule-queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingDates } from "@/app/_vocabulary/meeting-schedule";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "../layout/LinkRow";
import { Checkbox, TextField } from "../ui/fields";
import { LanguageFieldset, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import { PlaceFields, particularsLabels } from "./ParticularsFields";
import { ScheduleForm } from "./ScheduleForm";
import { ScheduleHistory } from "./ScheduleHistory";
import type { ScheduleFormAction } from "./schedule-form-state";

export type ScheduleOperation = "reschedule" | "postpone" | "cancel";

interface Props {
  found: MeetingToSchedule;
  operation: ScheduleOperation;
  /** the form of a move is filled with the days that stood before */
  isBack: boolean;
  locale: Locale;
  actions: { reschedule: ScheduleFormAction; halt: ScheduleFormAction };
}

const KINDS = { reschedule: "rescheduled", postpone: "postponed", cancel: "cancelled" } as const;

/** The ways to postpone, to move or to cancel a meeting, the form of one of them, and its earlier days. */
export function MeetingSchedule(props: Props) {
  const { found, operation, locale } = props;
  const { meeting, isMovable, changes } = found;
  const t = getTranslator(locale, "meetingSchedule");
  const isOff = meeting.scheduleStatus !== "scheduled";
  const links = (["reschedule", "postpone", "cancel"] as const)
    .filter((each) => KINDS[each] !== meeting.scheduleStatus)
    .map((each) => ({
      href: paths.secretariatSchedule(locale, meeting.key, { operation: each }),
      label: t(each === "reschedule" && isOff ? "newDays" : each),
      current: each === operation,
    }));

  return (
    <>
      <p className="mt-2 max-w-measure">{t(isMovable ? "intro" : "notPossible")}</p>
      {isMovable && (
        <>
          <nav aria-label={t("title")} className="mt-4 border-b border-rule">
            <LinkRow
              links={links}
              className="-mx-2 sm:-mx-3"
              linkClassName="border-b-3 border-transparent px-2 no-underline hover:underline aria-[current]:border-accent sm:px-3"
            />
          </nav>
          <Form key={operation} {...props} />
        </>
      )}
      <ScheduleHistory changes={changes} meetingKey={meeting.key} isMovable={isMovable} locale={locale} />
    </>
  );
}

function Form({ found, operation, isBack, locale, actions }: Props) {
  const { meeting, resumesOn, changes, language } = found;
  const t = getTranslator(locale, "meetingSchedule");
  const imports = getTranslator(locale, "imports");
  const isMove = operation === "reschedule";
  const dates: MeetingDates = (isBack && changes.at(-1)?.before) || meeting;
  const reason = getTranslator(locale, "programmeEditor");
  const reasonFields = { prefix: "reason", label: (each: string) => reason("reasonIn", { language: each }), locale };
  const firstDay = resumesOn ? t("resumesOn") : imports("startsOn");

  return (
    <ScheduleForm
      action={isMove ? actions.reschedule : actions.halt}
      locale={locale}
      labels={{ ...particularsLabels(locale), startsOn: firstDay, ...languageFieldLabels(reasonFields) }}
      initial={{
        ...{ meetingKey: meeting.key, version: String(meeting.version), shown: "", kind: KINDS[operation] },
        ...languageFieldValues("reason", {}),
        ...(isMove && {
          ...{ startsOn: resumesOn ?? dates.startsOn, endsOn: dates.endsOn, timeZone: dates.timeZone },
          ...{ ...languageFieldValues("place", dates.places), cancelOutside: "", moveDeadlines: "" },
        }),
      }}
      words={{
        show: t("show"),
        confirm: t(`confirm.${operation}`),
        consequences: t("consequences"),
        noUndo: t("noUndo"),
      }}
    >
      {isMove && (
        <>
          <div className="grid gap-x-10 sm:grid-cols-2">
            <div>
              <div className="grid gap-x-6 sm:grid-cols-2">
                <TextField
                  name="startsOn"
                  label={firstDay}
                  {...(resumesOn && { hint: t("resumesHint") })}
                  type="date"
                  dir="ltr"
                  required
                  width="short"
                />
                <TextField name="endsOn" label={imports("endsOn")} type="date" dir="ltr" required width="short" />
              </div>
              <TextField
                name="timeZone"
                label={imports("timeZone")}
                hint={imports("timeZoneHint")}
                dir="ltr"
                required
              />
            </div>
            <PlaceFields locale={locale} />
          </div>
          <Checkbox name="cancelOutside" option={{ value: "yes", label: t("cancelOutside") }} />
          {!resumesOn && <Checkbox name="moveDeadlines" option={{ value: "yes", label: t("moveDeadlines") }} />}
        </>
      )}
      <LanguageFieldset
        prefix="reason"
        legend={t("reasons")}
        hint={t("reasonsHint", { language: languageName(language, locale) })}
        locale={locale}
      />
    </ScheduleForm>
  );
}
