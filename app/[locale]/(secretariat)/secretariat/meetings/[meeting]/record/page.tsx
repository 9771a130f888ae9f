import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getAuditLogPage, parseAuditLogQuery } from "@/app/_platform/http/staff/audit-log-page";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AuditLogPaging } from "@/components/audit-log/AuditLogPaging";
import { AuditLogTable } from "@/components/audit-log/AuditLogTable";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "auditLog")("title"));
}

/** The audit log of a meeting, all of it or of one subject. */
export default async function AuditLogPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const query = parseAuditLogQuery(await searchParams);
  const { subject, before } = query;
  const href = (part: { subject?: string; before?: number }) => paths.secretariatAuditLog(locale, key, part);
  const ofSubject = subject ? { subject } : {};
  const context = await getStaffContext(locale, href(ofSubject));
  const part = { locale, meetingKey: key, query, limit: 50 };
  const { events, subjects, headings, nextBefore } = await orNotFound(getAuditLogPage(context, part));
  const meeting = await orNotFound(getMeeting(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "auditLog");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other: Locale) => paths.secretariatAuditLog(other, key, ofSubject)}
      meeting={meeting}
      current="auditLog"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{subject ? t("oneSubject") : t("intro")}</p>
      {subject && (
        <p className="mt-1">
          <a href={href({})}>{t("everything")}</a>
        </p>
      )}
      {events.length === 0 && <p className="mt-6">{t("none")}</p>}
      {events.length > 0 && (
        <AuditLogTable
          events={events}
          subjects={subjects}
          reader={{ locale, zone: meeting.timeZone, meetingKey: key, sections: frame.sections, headings }}
          caption={t("title")}
          subjectHref={subject ? undefined : (one) => href({ subject: one })}
        />
      )}
      <AuditLogPaging
        locale={locale}
        newest={before ? href(ofSubject) : undefined}
        older={nextBefore ? href({ ...ofSubject, before: nextBefore }) : undefined}
      />
    </StaffFrame>
  );
}
