import type { ReactNode } from "react";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { StaffSection, StaffSectionLink } from "@/app/_vocabulary/staff-sections";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { AccountBar, type SignOutAction } from "@/components/account/AccountBar";
import { SavedForm } from "@/components/account/SavedForm";
import { SectionLinks } from "@/components/account/SectionLinks";
import { StatusMark } from "@/components/meeting-preparation/StatusMark";
import { Page } from "./Page";
import { UnsavedGuard } from "./UnsavedGuard";

interface Props {
  locale: Locale;
  viewer: AccountViewer;
  /** the sections that the viewer may open */
  sections: StaffSectionLink[];
  /** the values of a form that could not be sent */
  savedForm: FormState["values"] | undefined;
  signOut: SignOutAction;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: it is named, with the zone of its times */
  meeting?: MeetingSummary;
  current: StaffSection;
  title: string;
  children: ReactNode;
}

/** The frame of every page of the secretariat's area: who is signed in, the sections, the title. */
export function StaffFrame({ locale, viewer, sections, savedForm, signOut, meeting, ...page }: Props) {
  const t = getTranslator(locale, "secretariat");
  const links = sections.map(({ name, href }) => ({
    label: t(`sections.${name}`),
    href,
    current: name === page.current,
  }));

  return (
    <Page
      locale={locale}
      address={page.address}
      account={<AccountBar locale={locale} viewer={viewer} signOut={signOut} />}
      navigation={<SectionLinks label={t("area")} links={links} />}
    >
      {meeting && <MeetingLine meeting={meeting} locale={locale} />}
      <h1 className="text-3xl">{page.title}</h1>
      {savedForm && <SavedForm values={savedForm} locale={locale} />}
      {page.children}
      <UnsavedGuard locale={locale} />
    </Page>
  );
}

/** Names the meeting that a page is about, and the zone of its times. */
function MeetingLine({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  const { ordinalBefore, line } = meetingName(meeting, locale);
  const zone = getTranslator(locale, "secretariat")("zone", { zone: isolateText(meeting.timeZone) });

  return (
    <p className="mb-3 max-w-measure text-sm text-soft">
      <a href={paths.secretariatMeeting(locale, meeting.key)} className="inline-block py-1 font-semibold">
        {`${ordinalBefore}${line}`}
      </a>{" "}
      {meeting.status === "draft" && <StatusMark status="draft" locale={locale} />} {zone}
    </p>
  );
}
