import type { Metadata } from "next";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import { findAuditSubjects } from "@/app/_domain/audit-log/subjects";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { recordPart } from "@/app/_platform/http/audit-log-page";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { staffMetadata } from "@/app/_platform/http/staff-metadata";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { recordWords } from "@/app/[locale]/(secretariat)/secretariat/record-words";
import { AuditLogPaging } from "@/components/audit-log/AuditLogPaging";
import { AuditLogTable } from "@/components/audit-log/AuditLogTable";
import { describeEvents } from "@/components/audit-log/describe-events";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "record")("title"));
}

/** Who changed what in this meeting and when, all of it or on one subject. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const { subject, before } = recordPart(await searchParams);
  const href = (part: { subject?: string; before?: number }) => paths.secretariatAuditLog(locale, key, part);
  const ofSubject = subject ? { subject } : {};
  const context = await getStaffContext(locale, href(ofSubject));
  const asked = { meetingKey: key, subjectId: subject, before, limit: 50 };
  const { events, nextBefore } = await orNotFound(listAuditEvents(context, asked));
  const subjects = await findAuditSubjects(context, events);
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "record");

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other: Locale) => paths.secretariatAuditLog(other, key, ofSubject)}
      meeting={meeting}
      current="record"
      title={say("title")}
    >
      <p className="mt-3 max-w-measure">{subject ? say("oneSubject") : say("intro")}</p>
      {subject && (
        <p className="mt-1">
          <a href={href({})}>{say("everything")}</a>
        </p>
      )}
      {events.length === 0 && <p className="mt-6">{say("none")}</p>}
      {events.length > 0 && (
        <AuditLogTable
          rows={describeEvents(events, subjects, {
            ...{ locale, viewer: context.viewer },
            ...{ meetingKey: key, zone: meeting.timeZone },
          })}
          locale={locale}
          zone={meeting.timeZone}
          subjectHref={subject ? undefined : (one) => href({ subject: one })}
          words={recordWords(locale, say("title"))}
        />
      )}
      <AuditLogPaging
        newest={before ? href(ofSubject) : undefined}
        older={nextBefore ? href({ ...ofSubject, before: nextBefore }) : undefined}
        words={{ newest: say("newest"), older: say("older") }}
      />
    </StaffFrame>
  );
}
