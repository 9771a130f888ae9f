import type { ReactNode } from "react";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_platform/i18n/meeting-words";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "@/components/layout/Page";
import { MeetingNavigation } from "@/components/meeting/MeetingNavigation";

/** The parts of a meeting that anyone may read, in the order of its navigation. */
export const MEETING_PARTS = {
  glance: paths.meeting,
  agenda: (locale: Locale, key: string) => paths.agenda(locale, key),
  documents: paths.documents,
  programme: paths.programme,
  legislation: paths.legislation,
  report: paths.report,
} as const;

export type MeetingPart = keyof typeof MEETING_PARTS;

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
  const parts = Object.entries(MEETING_PARTS) as [MeetingPart, (locale: Locale, key: string) => string][]; // its keys
  const navigation = (
    <MeetingNavigation
      label={say("navigation")}
      body={words.body.text}
      meeting={`${words.ordinal} · ${words.where}`}
      links={parts.map(([part, path]) => ({
        href: path(locale, meeting.key),
        text: say(`parts.${part}`),
        current: part === current,
      }))}
    />
  );

  return (
    <Page
      locale={locale}
      address={address ?? ((language) => MEETING_PARTS[current](language, meeting.key))}
      words={pageWords(locale)}
      navigation={navigation}
      footer={words.organ?.text}
    >
      {children}
    </Page>
  );
}
