import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canReadWholeAuditLog } from "@/app/_domain/audit-log/policy";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import {
  getAuditLogFilter,
  getAuditLogPage,
  getWholeLogScope,
  scopeOfWholeLog,
} from "@/app/_platform/http/staff/audit-log-page";
import { listStaffSections } from "@/app/_platform/http/staff/sections";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import {
  type AuditLogFilter,
  NO_MEETING,
  parseAuditLogFilter,
  parseEntryNumber,
} from "@/app/_vocabulary/audit-log-filter";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AuditLog } from "@/components/audit-log/AuditLog";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "auditLog")("wholeTitle") };
}

/** The audit log of every meeting and of what belongs to none, for the administrator. */
export default async function WholeAuditLogPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const search = await searchParams;
  const [filter, before] = [parseAuditLogFilter(search), parseEntryNumber(search.before)];
  const scope = scopeOfWholeLog(search.meeting);
  const meeting = "everywhere" in scope ? undefined : (scope.meetingKey ?? NO_MEETING);
  const address = (other: Locale, query: AuditLogFilter & { before?: number | undefined }) =>
    paths.wholeAuditLog(other, { meeting, ...query });
  const context = await getStaffContext(locale, address(locale, filter));
  if (!canReadWholeAuditLog(context.viewer)) notFound();
  const part = { ...(await orNotFound(getWholeLogScope(context, search.meeting))), ...filter };
  const page = await orNotFound(getAuditLogPage(context, { ...part, locale, before, limit: 50 }));
  const { choices, count } = await getAuditLogFilter(context, part);
  const frame = await getStaffFrame(context, locale);
  const t = getTranslator(locale, "auditLog");
  const keys = [...frame.meetings.map((each) => each.meeting.key), ...(meeting ? [meeting] : [])];

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => address(other, filter)}
      current="wholeAuditLog"
      title={t("wholeTitle")}
    >
      <p className="mt-3 max-w-measure">{t("wholeIntro")}</p>
      <AuditLog
        {...page}
        {...{ filter, choices, count, before, meeting }}
        href={(query) => address(locale, query)}
        meetings={[
          { value: NO_MEETING, label: t("filter.ofNone") },
          ...[...new Set(keys)].filter((key) => key !== NO_MEETING).map((key) => ({ value: key, label: key })),
        ]}
        reader={{
          ...{ locale, zone: part.zone, headings: page.headings },
          sections: listStaffSections(context.viewer, locale, ""),
        }}
      />
    </StaffFrame>
  );
}
