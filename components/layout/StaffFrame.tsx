import type { ReactNode } from "react";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { unsavedWords } from "@/app/_i18n/unsaved-words";
import { savedForm } from "@/app/_platform/http/forms/saved-form";
import { type Section, sectionsFor } from "@/app/_platform/http/staff-sections";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { keptWords } from "@/app/[locale]/sign-in/kept-words";
import { SignedIn } from "@/app/[locale]/sign-in/SignedIn";
import { SavedForm } from "@/components/account/SavedForm";
import { SectionLinks } from "@/components/account/SectionLinks";
import { Page } from "./Page";
import { UnsavedGuard } from "./UnsavedGuard";

interface Props {
  locale: Locale;
  viewer: AccountViewer;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: it is named, with the zone of its times, and its sections are linked */
  meeting?: MeetingSummary;
  current: Section;
  title: string;
  children: ReactNode;
}

/** What stands round every page of the secretariat's area: who is signed in, the way out, the sections that this role may see, the title. */
export async function StaffFrame({ locale, viewer, address, meeting, current, title, children }: Props) {
  const say = getTranslator(locale, "secretariat");
  const kept = await savedForm();
  const links = sectionsFor(viewer, locale, meeting?.key).map(({ name, href }) => ({
    label: say(`sections.${name}`),
    href,
    current: name === current,
  }));

  return (
    <Page
      locale={locale}
      address={address}
      words={pageWords(locale)}
      account={<SignedIn locale={locale} viewer={viewer} />}
      navigation={<SectionLinks label={say("area")} links={links} />}
    >
      {meeting && <MeetingLine meeting={meeting} locale={locale} />}
      <h1 className="text-3xl">{title}</h1>
      {kept && <SavedForm values={kept} words={keptWords(locale)} />}
      {children}
      <UnsavedGuard words={unsavedWords(locale)} />
    </Page>
  );
}

/** Which meeting a page is about, and whose clock its times are read from. */
function MeetingLine({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  const { ordinal, line, comma } = meetingWords(meeting, locale);
  const zone = getTranslator(locale, "secretariat")("zone", { zone: isolateText(meeting.timeZone) });

  return (
    <p className="mb-3 max-w-measure text-sm text-soft">
      <a href={paths.secretariatMeeting(locale, meeting.key)} className="inline-block py-1 font-semibold">
        {`${ordinal}${comma}${line}`}
      </a>{" "}
      {zone}
    </p>
  );
}
