import type { ReactNode } from "react";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingPart, meetingPartPath } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { Notice } from "@/components/ui/Notice";
import { MeetingNavigation } from "./MeetingNavigation";

interface Props {
  locale: Locale;
  meeting: Meeting;
  current: MeetingPart;
  /** this page in another language, where it is not the part's own page */
  address?: (locale: Locale) => string;
  children: ReactNode;
}

/** The frame of every public page of a meeting; that of a draft says so. */
export function MeetingFrame({ locale, meeting, current, address, children }: Props) {
  const { organ } = meetingName(meeting, locale);
  // In another language than the reader's, the portal's own name says more.
  const owner = organ?.locale === locale ? organ.text : undefined;

  return (
    <Page
      locale={locale}
      address={address ?? ((language) => meetingPartPath(current, language, meeting.key))}
      navigation={<MeetingNavigation meeting={meeting} current={current} locale={locale} />}
      footer={owner}
    >
      {meeting.status === "draft" && (
        <Notice kind="note">
          <p className="font-semibold">{getTranslator(locale, "meeting")("draft")}</p>
        </Notice>
      )}
      {children}
    </Page>
  );
}
