import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { listRemovedDecisions } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { NewDecisionForm } from "@/components/decisions/DecisionForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { recordDecisionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "decisions")("record"));
}

/** Records a decision that was taken on a meeting. */
export default async function NewDecisionPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatNewDecision(other, key);
  const context = await getStaffContext(locale, address(locale));
  await orNotFound(listRemovedDecisions(context, key));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="decisions"
      firstField="madeBy"
      title={getTranslator(locale, "decisions")("record")}
    >
      <NewDecisionForm
        action={recordDecisionAction}
        meetingKey={key}
        locale={locale}
        decision={{ id: randomUUID(), decidedOn: dayOf(context.now(), meeting.timeZone) }}
      />
    </StaffFrame>
  );
}
