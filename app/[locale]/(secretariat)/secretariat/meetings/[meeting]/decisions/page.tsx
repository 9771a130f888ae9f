import type { Metadata } from "next";
import { listDecisions, listRemovedDecisions } from "@/app/_domain/decisions/queries";
import { listSilenceProcedures } from "@/app/_domain/silence-procedures/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DecisionRegister } from "@/components/decisions/DecisionRegister";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ProcedureList } from "@/components/silence-procedures/ProcedureList";
import { removeDecisionAction, restoreDecisionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.decisions"));
}

/** The decisions on a meeting, for its secretariat. */
export default async function DecisionsPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatDecisions(other, key);
  const context = await getStaffContext(locale, address(locale));
  const removed = await orNotFound(listRemovedDecisions(context, key));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const decisions = await listDecisions(context, meeting.id);
  const procedures = await listSilenceProcedures(context, key);
  const t = getTranslator(locale, "secretariat");

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="decisions"
      title={t("sections.decisions")}
    >
      <p className="mt-3 max-w-measure">{getTranslator(locale, "decisions")("intro")}</p>
      <ProcedureList procedures={procedures} meeting={meeting} locale={locale} />
      <DecisionRegister
        meeting={meeting}
        decisions={decisions}
        removed={removed}
        locale={locale}
        actions={{ remove: removeDecisionAction, restore: restoreDecisionAction }}
        completed={justDone(await searchParams, ["recorded", "removed", "restored"])}
      />
    </StaffFrame>
  );
}
