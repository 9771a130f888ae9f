import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listRecordEntries } from "@/app/_domain/record/queries";
import { findSubjects } from "@/app/_domain/record/subjects";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getStaffContext } from "@/app/_platform/request/context";
import { localeOf, orNotFound } from "@/app/_platform/request/pages";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { RecordPaging } from "@/components/record/RecordPaging";
import { RecordTable } from "@/components/record/RecordTable";
import { recordPart } from "../../../record-part";
import { recordRows } from "../../../record-rows";
import { recordWords } from "../../../record-words";
import { StaffFrame } from "../../../StaffFrame";
import { staffTitle } from "../../../staff-title";

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
