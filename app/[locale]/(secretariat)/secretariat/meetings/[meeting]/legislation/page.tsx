import type { Metadata } from "next";
import { countSubmissionsByStatus, listIncomingSubmissions } from "@/app/_domain/legislation/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { SUBMISSION_STATUSES } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StatusFilter } from "@/components/legislation/StatusFilter";
import { SubmissionTable } from "@/components/legislation/SubmissionTable";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/legislation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "legislation")("incoming"));
}

/** The incoming submissions, all or those of one status. */
export default async function IncomingPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const requested = (await searchParams).status;
  const chosen = SUBMISSION_STATUSES.find((status) => status === requested && status !== "draft");
  const address = (other: Locale) => paths.secretariatLegislation(other, key, { status: chosen });
  const context = await getStaffContext(locale, address(locale));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const submissions = await orNotFound(listIncomingSubmissions(context, key, chosen));
  const counts = await countSubmissionsByStatus(context, key);
  const t = getTranslator(locale, "legislation");

  return (
    <StaffFrame {...frame} signOut={signOutAction} address={address} current="legislation" title={t("incoming")}>
      <StatusFilter meetingKey={key} counts={counts} chosen={chosen} locale={locale} />
      {submissions.length === 0 ? (
        <p className="my-6">{t("noneIncoming")}</p>
      ) : (
        <SubmissionTable
          submissions={submissions}
          meeting={meeting}
          area="secretariat"
          locale={locale}
          caption={t("incoming")}
        />
      )}
    </StaffFrame>
  );
}
