import type { Metadata } from "next";
import { canResolveFindings } from "@/app/_domain/agenda-import/policy";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { FindingList } from "@/components/agenda-import/FindingList";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { reopenFindingAction, reopenFindingsAction, resolveFindingAction, resolveFindingsAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.findings"));
}

/** The findings of the import of the agenda, for a person to resolve. */
export default async function FindingsPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatFindings(other, key);
  const context = await getStaffContext(locale, address(locale));
  const findings = await orNotFound(listFindings(context, key));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const t = getTranslator(locale, "secretariat");
  const actions = {
    ...{ resolve: resolveFindingAction, reopen: reopenFindingAction },
    ...{ resolveSeveral: resolveFindingsAction, reopenSeveral: reopenFindingsAction },
  };

  return (
    <StaffFrame {...frame} signOut={signOutAction} address={address} current="findings" title={t("sections.findings")}>
      <p className="mt-3 max-w-measure">{t("findingsIntro")}</p>
      <FindingList
        findings={findings}
        meeting={meeting}
        locale={locale}
        actions={canResolveFindings(context.viewer) ? actions : undefined}
        completed={justDone(await searchParams, ["resolved", "reopened"])}
      />
    </StaffFrame>
  );
}
