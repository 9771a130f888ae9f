import type { ReactNode } from "react";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Neighbours } from "@/app/_vocabulary/neighbours";
import type { StaffSection, StaffSectionLink } from "@/app/_vocabulary/staff-sections";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { AccountBar, type SignOutAction } from "@/components/account/AccountBar";
import { SavedForm } from "@/components/account/SavedForm";
import type { SwitcherMeeting } from "./MeetingSwitcher";
import { Page } from "./Page";
import { StaffAreaNavigation, StaffMeetingNavigation } from "./StaffNavigation";
import { Steps } from "./Steps";
import { UnsavedGuard } from "./UnsavedGuard";

interface Props {
  locale: Locale;
  viewer: AccountViewer;
  /** the sections that the viewer may open */
  sections: StaffSectionLink[];
  /** the nearest meetings, to switch to */
  meetings: SwitcherMeeting[];
  /** the values of a form that could not be sent */
  savedForm: FormState["values"] | undefined;
  signOut: SignOutAction;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: it is named, with the zone of its times, and its sections are linked */
  meeting?: MeetingSummary;
  /** none on a page of none, such as one's own account */
  current: StaffSection | undefined;
  title: string;
  /** an action of the whole page, at the end of the line of its title */
  action?: ReactNode;
  /** the pages before and after it, where it is one of a list */
  neighbours?: Neighbours | undefined;
  /** the name of the field with which its form begins, for a link past everything before it */
  firstField?: string;
  children: ReactNode;
}

/**
 * The frame of every page of the secretariat's area: who is signed in, the sections, the meeting and the way to others,
 * the title, the pages before and after.
 */
export function StaffFrame({ locale, viewer, sections, meetings, savedForm, signOut, meeting, ...page }: Props) {
  const navigation = { locale, sections, current: page.current, meetings };

  return (
    <Page
      locale={locale}
      address={page.address}
      isWide
      account={<AccountBar locale={locale} viewer={viewer} signOut={signOut} />}
      skipTo={
        page.firstField === undefined
          ? undefined
          : { href: `#field-${page.firstField}`, label: getTranslator(locale, "workspace")("firstField") }
      }
      links={<StaffAreaNavigation {...navigation} meeting={meeting} />}
      navigation={meeting && <StaffMeetingNavigation {...navigation} meeting={meeting} />}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h1 className="text-3xl wrap-anywhere max-sm:text-2xl">{page.title}</h1>
        {page.action}
        {page.neighbours && <Steps neighbours={page.neighbours} locale={locale} />}
      </div>
      {savedForm && <SavedForm values={savedForm} locale={locale} />}
      {page.children}
      <UnsavedGuard locale={locale} />
    </Page>
  );
}
