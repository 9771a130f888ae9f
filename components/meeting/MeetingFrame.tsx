import type { ReactNode } from "react";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { MEETING_PARTS, type MeetingPart, meetingPartPath } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Page } from "@/components/layout/Page";
import { MeetingNavigation } from "./MeetingNavigation";

interface Props {
  locale: Locale;
  meeting: Meeting;
  current: MeetingPart;
  /** this page in another language, where it is not the part's own page */
  address?: (locale: Locale) => string;
  children: ReactNode;
}

/** What stands round every public page of a meeting: which meeting it is, and its parts. */
export function MeetingFrame({ locale, meeting, current, address, children }: Props) {
  const say = getTranslator(locale, "meeting");
  const words = meetingWords(meeting, locale);
  const navigation = (
    <MeetingNavigation
      label={say("navigation")}
      body={words.body}
      locale={locale}
      ordinal={words.ordinal}
      where={words.whereParts}
      links={MEETING_PARTS.map((part) => ({
        href: meetingPartPath(part, locale, meeting.key),
        label: say(`parts.${part}`),
        current: part === current,
      }))}
    />
  );

  return (
    <Page
      locale={locale}
      address={address ?? ((language) => meetingPartPath(current, language, meeting.key))}
      words={pageWords(locale)}
      navigation={navigation}
      footer={words.organ && <span {...languageAttributes(words.organ.locale, locale)}>{words.organ.text}</span>}
    >
      {children}
    </Page>
  );
}
