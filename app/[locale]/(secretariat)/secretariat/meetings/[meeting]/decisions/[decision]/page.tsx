import type { Metadata } from "next";
import { getDecisionToChange } from "@/app/_domain/decisions/queries";
import { getOpenText } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { discardUnsavedTextAction } from "@/app/[locale]/(secretariat)/secretariat/actions";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DecisionForm } from "@/components/decisions/DecisionForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { changeDecisionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions/[decision]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "decisions")("changeTitle"));
}

/** Changes the record of a decision. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, decision: decisionId } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatDecision(other, { meeting: key, decision: decisionId });
  const context = await getStaffContext(locale, address(locale));
  const decision = await orNotFound(getDecisionToChange(context, { meetingKey: key, decisionId }));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const reference = { meetingKey: key, kind: "decision", subjectId: decisionId, language: "" } as const;
  const open = await orNotFound(getOpenText(context, reference));
  const { typed } = await searchParams;
  const t = getTranslator(locale, "decisions");

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="decisions"
      firstField="madeBy"
      title={t("changeTitle")}
    >
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a href={paths.secretariatDecisions(locale, key)}>{t("toRegister")}</a>
        <a href={paths.secretariatDecisionHistory(locale, { meeting: key, decision: decisionId })}>
          {getTranslator(locale, "textHistory")("link")}
        </a>
      </p>
      <DecisionForm
        action={changeDecisionAction}
        meetingKey={key}
        locale={locale}
        zone={meeting.timeZone}
        decision={decision}
        open={{
          ...open,
          reference,
          isContinued: open.unsaved !== undefined && typed === open.unsaved.page,
          changesHref: paths.secretariatDecisionHistory(locale, { meeting: key, decision: decisionId }),
          discard: discardUnsavedTextAction,
        }}
      />
    </StaffFrame>
  );
}
