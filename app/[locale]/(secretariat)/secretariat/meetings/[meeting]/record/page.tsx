import type { Metadata } from "next";
import { listRecordEntries } from "@/app/_domain/audit-log/queries";
import { findSubjects } from "@/app/_domain/audit-log/subjects";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/pages";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { recordPart } from "@/app/[locale]/(secretariat)/secretariat/record-part";
import { recordRows } from "@/app/[locale]/(secretariat)/secretariat/record-rows";
import { recordWords } from "@/app/[locale]/(secretariat)/secretariat/record-words";
import { StaffFrame } from "@/app/[locale]/(secretariat)/secretariat/StaffFrame";
import { staffTitle } from "@/app/[locale]/(secretariat)/secretariat/staff-title";
import { RecordPaging } from "@/components/audit-log/RecordPaging";
import { RecordTable } from "@/components/audit-log/RecordTable";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffTitle(locale, key, getTranslator(locale, "record")("title"));
}

/** Who changed what in this meeting and when, all of it or on one subject. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const { subject, before } = recordPart(await searchParams);
  const href = (part: { subject?: string; before?: number }) => paths.secretariatRecord(locale, key, part);
  const ofSubject = subject ? { subject } : {};
  const context = await getStaffContext(locale, href(ofSubject));
  const asked = { meetingKey: key, subjectId: subject, before, limit: 50 };
  const { entries, older } = await orNotFound(listRecordEntries(context, asked));
  const subjects = await findSubjects(context, entries);
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "record");

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other: Locale) => paths.secretariatRecord(other, key, ofSubject)}
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
      {entries.length === 0 && <p className="mt-6">{say("none")}</p>}
      {entries.length > 0 && (
        <RecordTable
          rows={recordRows(entries, subjects, {
            ...{ locale, viewer: context.viewer },
            ...{ meetingKey: key, zone: meeting.timeZone },
          })}
          locale={locale}
          zone={meeting.timeZone}
          subjectHref={subject ? undefined : (one) => href({ subject: one })}
          words={recordWords(locale, say("title"))}
        />
      )}
      <RecordPaging
        newest={before ? href(ofSubject) : undefined}
        older={older ? href({ ...ofSubject, before: older }) : undefined}
        words={{ newest: say("newest"), older: say("older") }}
      />
    </StaffFrame>
  );
}
