import type { ReactNode } from "react";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingPart, meetingPartPath, previewAddress } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { Notice } from "@/components/ui/Notice";
import { MeetingNavigation } from "./MeetingNavigation";
import { ScheduleNotice } from "./ScheduleNotice";

interface Props {
  locale: Locale;
  meeting: Meeting;
  current: MeetingPart;
  /** this page in another language, where it is not the part's own page */
  address?: (locale: Locale) => string;
  children: ReactNode;
}

/** The frame of every public page of a meeting; that of a draft or a working copy says so. */
export function MeetingFrame({ locale, meeting, current, address, children }: Props) {
  const { organ } = meetingName(meeting, locale);
  // In another language than the reader's, the portal's own name says more.
  const isWorkingCopy = meeting.isPreview && meeting.status !== "draft";
  const seenAs = (path: string) => (isWorkingCopy ? previewAddress(path) : path);
  const owner = organ?.locale === locale ? organ.text : undefined;

  return (
    <Page
      locale={locale}
      address={(language) => seenAs(address?.(language) ?? meetingPartPath(current, language, meeting.key))}
      navigation={<MeetingNavigation meeting={meeting} current={current} locale={locale} />}
      footer={owner}
    >
      {meeting.status === "draft" && (
        <Notice kind="note">
          <p className="font-semibold">{getTranslator(locale, "meeting")("draft")}</p>
        </Notice>
      )}
      {isWorkingCopy && (
        <Notice kind="note">
          <p className="font-semibold">{getTranslator(locale, "meeting")("workingCopy")}</p>
        </Notice>
      )}
      {meeting.status !== "draft" && <ScheduleNotice meeting={meeting} locale={locale} />}
      {children}
    </Page>
  );
}
