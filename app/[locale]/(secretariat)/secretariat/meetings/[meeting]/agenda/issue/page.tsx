import type { Metadata } from "next";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { differingLocales } from "@/app/_domain/agenda-editions/compare-contents";
import { canIssueAgenda } from "@/app/_domain/agenda-editions/policy";
import { getEditionChanges, getIssueOptions, listEditions } from "@/app/_domain/agenda-editions/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { findTypedFields } from "@/app/_domain/scheduled-issues/typed-fields";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { parseComparedEditions } from "@/app/_vocabulary/compared-editions";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { describeKind, EditionList } from "@/components/agenda-editions/EditionList";
import { IssueForm } from "@/components/agenda-editions/IssueForm";
import { ItemDifferences } from "@/components/agenda-editions/ItemDifferences";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ScheduledIssues } from "@/components/scheduled-issues/ScheduledIssues";
import { describeLack } from "@/components/translations/describe-progress";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { issueAgendaAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda/issue">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditions")("title"));
}

/** The changes of an agenda that are not public yet, the form that issues them, and the earlier editions. */
export default async function IssueAgendaPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const compared = parseComparedEditions(search);
  const address = (other: Locale) => paths.secretariatIssueAgenda(other, key, compared);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "agendaEditions");
  const shown = compared
    ? await orNotFound(getEditionChanges(context, { meetingKey: key, number: compared.edition, from: compared.from }))
    : undefined;

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="agenda"
      title={shown ? t("edition", { number: shown.number }) : t("title")}
    >
      <p className="mt-1">
        {shown ? (
          <a href={paths.secretariatIssueAgenda(locale, key)}>{t("backToIssue")}</a>
        ) : (
          <a href={paths.secretariatAgenda(locale, key)}>{t("backToAgenda")}</a>
        )}
      </p>
      {shown ? (
        <>
          <p className="mt-3">{describeKind(shown, locale)}</p>
          <h2 className="mt-4 text-lg">
            {compared?.from ? t("comparedWith", { number: compared.from }) : t("changes")}
          </h2>
          {shown.differences.length > 0 ? (
            <ItemDifferences differences={shown.differences} meeting={meeting} locale={locale} />
          ) : (
            <p>{t(compared?.from ? "noDifferences" : "noChanges")}</p>
          )}
        </>
      ) : (
        <Issue
          meeting={meeting}
          locale={locale}
          context={context}
          isDone={justDone(search, ["issued"]) !== undefined}
          scheduled={justDone(search, ["scheduled", "scheduleCancelled"])?.done}
        />
      )}
    </StaffFrame>
  );
}

interface IssueProps {
  meeting: Awaited<ReturnType<typeof getMeeting>>;
  locale: Locale;
  context: Awaited<ReturnType<typeof getStaffContext>>;
  isDone: boolean;
  scheduled: "scheduled" | "scheduleCancelled" | undefined;
}

async function Issue({ meeting, locale, context, isDone, scheduled }: IssueProps) {
  const t = getTranslator(locale, "agendaEditions");
  const options = await orNotFound(getIssueOptions(context, meeting.key));
  const editions = await listEditions(context, meeting.key);
  const { items } = await listTextStatuses(context, meeting.key);
  const { differences, isPublic } = options;
  const canIssue = isPublic && canIssueAgenda(context.viewer);

  return (
    <>
      {isDone && editions[0] && (
        <DoneNotice key={`issued ${editions[0].number}`}>
          <p>{t("issued", { number: editions[0].number })}</p>
          <p>
            <a href={paths.agenda(locale, meeting.key)}>{t("viewPublic")}</a>
          </p>
        </DoneNotice>
      )}
      {scheduled && (
        <DoneNotice key={scheduled}>
          {getTranslator(locale, "scheduledIssues")(scheduled === "scheduled" ? "scheduled" : "cancelled")}
        </DoneNotice>
      )}
      <ScheduledIssues
        issues={await listScheduledIssues(context, { meetingKey: meeting.key, subject: "agenda" })}
        meeting={meeting}
        locale={locale}
        cancel={canIssueAgenda(context.viewer) ? issueAgendaAction : undefined}
      />
      <p className="mt-3 max-w-measure">{t(isPublic ? "intro" : "ofDraft")}</p>
      {isPublic && (
        <h2 className="mt-4 text-lg">
          {differences.length > 0 ? t("differences", { count: differences.length }) : t("nothing")}
        </h2>
      )}
      {isPublic && differences.length > 0 && (
        <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div>
            <p className="my-1">
              <a href={previewAddress(paths.agenda(locale, meeting.key))}>{t("preview")}</a>
            </p>
            <ItemDifferences differences={differences} meeting={meeting} locale={locale} />
          </div>
          {canIssue && (
            // The decision stays beside what it is about.
            <div className="lg:sticky lg:top-0 lg:max-h-screen lg:self-start lg:overflow-y-auto lg:py-2 lg:ps-1">
              <IssueForm
                action={issueAgendaAction}
                locale={locale}
                meeting={meeting}
                options={options}
                typed={await findTypedFields(context, { meetingKey: meeting.key, subject: "agenda" })}
                differing={differingLocales(differences)}
                lacking={Object.fromEntries(
                  LOCALES.map((each) => [each, describeLack(items, each, locale).join(" · ")]),
                )}
              />
            </div>
          )}
        </div>
      )}
      <EditionList editions={editions} meeting={meeting} locale={locale} />
    </>
  );
}
