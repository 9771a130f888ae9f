import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getAuditLogFilter, getAuditLogPage } from "@/app/_platform/http/staff/audit-log-page";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { type AuditLogFilter, parseAuditLogFilter, parseEntryNumber } from "@/app/_vocabulary/audit-log-filter";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AuditLog } from "@/components/audit-log/AuditLog";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "auditLog")("title"));
}

/** The audit log of a meeting, all of it or the part that its filters select. */
export default async function AuditLogPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const [filter, before] = [parseAuditLogFilter(search), parseEntryNumber(search.before)];
  const href = (query: AuditLogFilter & { before?: number | undefined }) =>
    paths.secretariatAuditLog(locale, key, { ...query });
  const context = await getStaffContext(locale, href(filter));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const part = { ...filter, meetingKey: key, zone: meeting.timeZone };
  const page = await orNotFound(getAuditLogPage(context, { ...part, locale, before, limit: 50 }));
  const { choices, count } = await getAuditLogFilter(context, part);
  const t = getTranslator(locale, "auditLog");

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={(other: Locale) => paths.secretariatAuditLog(other, key, { ...filter })}
      current="auditLog"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <AuditLog
        {...page}
        {...{ filter, choices, count, before, href, meeting: key }}
        reader={{
          ...{ locale, zone: meeting.timeZone, meetingKey: key },
          ...{ sections: frame.sections, headings: page.headings },
        }}
      />
    </StaffFrame>
  );
}
