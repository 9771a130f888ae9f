import type { ProgrammeEdition, ProgrammeIssueOptions } from "@/app/_domain/programme-editions/queries";
import type { ScheduledIssue } from "@/app/_domain/scheduled-issues/queries";
import type { TypedFields } from "@/app/_domain/scheduled-issues/typed-fields";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { paths, previewAddress } from "@/app/_vocabulary/paths";
import { ScheduledIssues } from "../scheduled-issues/ScheduledIssues";
import { ScheduleFields, scheduleLabels } from "../scheduled-issues/ScheduleFields";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { LanguageFields, languageFieldLabels, languageFieldValues } from "../ui/LanguageFields";
import { momentText } from "../ui/Moment";
import { ProgrammeDifferences } from "./ProgrammeDifferences";
import { ProgrammeEditionList } from "./ProgrammeEditionList";

interface Props extends Omit<Parameters<typeof ProgrammeDifferences>[0], "differences"> {
  options: ProgrammeIssueOptions;
  editions: ProgrammeEdition[];
  scheduled: ScheduledIssue[];
  /** for a scheduled issue that was not carried out */
  typed: TypedFields | undefined;
  done: "issued" | "discarded" | "restored" | "scheduled" | "scheduleCancelled" | undefined;
  actions: Record<"issue" | "discard" | "restore", FormAction>;
}

/** The changes of a programme that are not public, the forms that issue or discard them, and the editions. */
export function ProgrammeIssue(props: Props) {
  const { options, editions, meeting, locale } = props;
  const t = getTranslator(locale, "programmeEditions");
  const { differences, isPublic } = options;

  return (
    <>
      <p className="mt-1">
        <a href={paths.secretariatProgramme(locale, meeting.key)}>{t("backToProgramme")}</a>
      </p>
      <Done {...props} />
      <ScheduledIssues issues={props.scheduled} meeting={meeting} locale={locale} cancel={props.actions.issue} />
      <p className="mt-3 max-w-measure">{t(isPublic ? "intro" : "ofDraft")}</p>
      {isPublic && (
        <h2 className="mt-4 text-lg">
          {differences.length > 0 ? t("notIssued", { count: differences.length }) : t("nothing")}
        </h2>
      )}
      <Discarded {...props} />
      {isPublic && differences.length > 0 && (
        <>
          <p className="my-1">
            <a href={previewAddress(paths.programme(locale, meeting.key))} className="inline-block min-h-6">
              {getTranslator(locale, "agendaEditions")("preview")}
            </a>
          </p>
          <ProgrammeDifferences {...props} differences={differences} />
          <IssueForm {...props} />
          <DiscardForm {...props} />
        </>
      )}
      <ProgrammeEditionList editions={editions} meeting={meeting} locale={locale} />
    </>
  );
}

function Done({ done, options, editions: [last], meeting, locale }: Props) {
  const t = getTranslator(locale, "programmeEditions");
  if (done === "scheduled" || done === "scheduleCancelled")
    return (
      <DoneNotice key={done}>
        {getTranslator(locale, "scheduledIssues")(done === "scheduled" ? "scheduled" : "cancelled")}
      </DoneNotice>
    );
  const isAsIssued = options.differences.length === 0;
  if (!done || (done === "restored") === isAsIssued || !last) return null;

  return (
    <DoneNotice key={`${done} ${last.number}`}>
      <p>{t(done, { number: last.number })}</p>
      {done === "issued" && (
        <p>
          <a href={paths.programme(locale, meeting.key)}>{getTranslator(locale, "agendaEditions")("viewPublic")}</a>
        </p>
      )}
    </DoneNotice>
  );
}

/** Says which changes were discarded last, and offers to restore them. */
function Discarded({ options: { discarded }, meeting, locale, actions }: Props) {
  const t = getTranslator(locale, "programmeEditions");
  if (!discarded) return null;
  const when = momentText({ at: discarded.at, locale, zone: meeting.timeZone });

  return (
    <ActionForm action={actions.restore} locale={locale} initial={{ meetingKey: meeting.key }} className="mt-2">
      <HiddenField name="meetingKey" />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>{t("discardedBy", { name: isolateText(discarded.by), when })}</span>
        <Button look="quiet">{t("restoreDiscarded")}</Button>
      </p>
    </ActionForm>
  );
}

function IssueForm({ options: { digest, reasons }, typed, meeting, locale, actions }: Props) {
  const t = getTranslator(locale, "programmeEditions");
  const editor = getTranslator(locale, "programmeEditor");
  const fields = { prefix: "reason", label: (language: string) => editor("reasonIn", { language }), locale };

  return (
    <ActionForm
      action={actions.issue}
      locale={locale}
      className="mt-6 border-t border-edge pt-4"
      labels={{ ...languageFieldLabels(fields), ...scheduleLabels(locale) }}
      initial={{
        ...{ meetingKey: meeting.key, digest, issueDay: "", issueTime: "" },
        ...languageFieldValues("reason", { ...reasons, ...typed?.texts }),
      }}
    >
      <HiddenField name="meetingKey" />
      <HiddenField name="digest" />
      <fieldset>
        <legend className="font-semibold">{editor("reason")}</legend>
        <p className="text-sm text-soft">{editor("reasonHint")}</p>
        <LanguageFields {...fields} />
      </fieldset>
      <p className="my-3 max-w-measure text-sm">{t("consequence")}</p>
      <Button>{t("issue")}</Button>
      <ScheduleFields zone={meeting.timeZone} locale={locale} />
    </ActionForm>
  );
}

function DiscardForm({ options: { digest }, meeting, locale, actions }: Props) {
  const t = getTranslator(locale, "programmeEditions");

  return (
    <ActionForm action={actions.discard} locale={locale} className="mt-6" initial={{ meetingKey: meeting.key, digest }}>
      <HiddenField name="meetingKey" />
      <HiddenField name="digest" />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button look="quiet">{t("discard")}</Button>
        <span className="text-sm text-soft">{t("discardHint")}</span>
      </p>
    </ActionForm>
  );
}
