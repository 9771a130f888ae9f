import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import {
  getProgrammeEditionChanges,
  getProgrammeIssueOptions,
  listProgrammeEditions,
} from "@/app/_domain/programme-editions/queries";
import { canScheduleIssues } from "@/app/_domain/scheduled-issues/policy";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { findTypedFields } from "@/app/_domain/scheduled-issues/typed-fields";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { parseComparedEditions } from "@/app/_vocabulary/compared-editions";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { EditionChanges } from "@/components/programme-editions/EditionChanges";
import { ProgrammeIssue } from "@/components/programme-editions/ProgrammeIssue";
import { discardProgrammeChangesAction, issueProgrammeAction, restoreDiscardedProgrammeAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/programme/issue">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "programmeEditions")("title"));
}

/** The changes of a programme that are not public yet, the form that issues them, and the earlier editions. */
export default async function IssueProgrammePage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const compared = parseComparedEditions(search);
  const address = (other: Locale) => paths.secretariatIssueProgramme(other, key, compared);
  const context = await getStaffContext(locale, address(locale));
  if (!canOrganizeWork(context.viewer)) notFound();
  const { meeting, items } = await orNotFound(getAgenda(context, key, locale));
  const frame = await getStaffFrame(context, locale, key);
  const shown = compared
    ? await orNotFound(
        getProgrammeEditionChanges(context, { meetingKey: key, number: compared.edition, from: compared.from }),
      )
    : undefined;
  const t = getTranslator(locale, "programmeEditions");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="programme"
      title={shown ? getTranslator(locale, "agendaEditions")("edition", { number: shown.number }) : t("title")}
    >
      {shown ? (
        <EditionChanges edition={shown} from={compared?.from} meeting={meeting} items={items} locale={locale} />
      ) : (
        <ProgrammeIssue
          options={await getProgrammeIssueOptions(context, key)}
          editions={await listProgrammeEditions(context, key)}
          typed={
            canScheduleIssues(context.viewer)
              ? await findTypedFields(context, { meetingKey: key, subject: "programme" })
              : undefined
          }
          scheduled={await listScheduledIssues(context, { meetingKey: key, subject: "programme" })}
          meeting={meeting}
          items={items}
          locale={locale}
          done={justDone(search, ["issued", "discarded", "restored", "scheduled", "scheduleCancelled"])?.done}
          actions={{
            issue: issueProgrammeAction,
            discard: discardProgrammeChangesAction,
            restore: restoreDiscardedProgrammeAction,
          }}
        />
      )}
    </StaffFrame>
  );
}
