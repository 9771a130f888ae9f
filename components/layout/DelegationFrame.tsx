import type { ReactNode } from "react";
import type { Context } from "@/app/_domain/context";
import { getState } from "@/app/_domain/delegations/queries";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { unsavedWords } from "@/app/_i18n/unsaved-words";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import { SignedIn } from "@/app/[locale]/sign-in/SignedIn";
import { SectionLinks } from "@/components/account/SectionLinks";
import { Page } from "./Page";
import { UnsavedGuard } from "./UnsavedGuard";

interface Props {
  locale: Locale;
  context: Pick<Context, "db"> & { viewer: DelegationViewer };
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: it is named, and its sections are linked */
  meeting?: MeetingSummary;
  current: "home" | "lodged" | "lodge";
  title: string;
  children: ReactNode;
}

/** What stands round every page of a delegation's area: its State, who is signed in, the way out, the sections, the title. */
export async function DelegationFrame({ locale, context, address, meeting, current, title, children }: Props) {
  const say = getTranslator(locale, "delegation");
  const { names, code } = await getState(context, context.viewer.stateCode);
  const sections = [
    { name: "home", href: paths.delegation(locale) },
    ...(meeting
      ? [
          { name: "lodged", href: paths.delegationLegislation(locale, meeting.key) },
          { name: "lodge", href: paths.submitLegislation(locale, meeting.key) },
        ]
      : []),
  ];
  const links = sections.map(({ name, href }) => ({ label: say(`sections.${name}`), href, current: name === current }));

  return (
    <Page
      locale={locale}
      address={address}
      words={pageWords(locale)}
      account={<SignedIn locale={locale} viewer={context.viewer} standing={pickText(names, locale)?.text ?? code} />}
      navigation={<SectionLinks label={say("area")} links={links} />}
    >
      <h1 className="text-3xl">{title}</h1>
      {meeting && <p className="mt-2 max-w-measure text-soft">{meetingWords(meeting, locale).line}</p>}
      {children}
      <UnsavedGuard words={unsavedWords(locale)} />
    </Page>
  );
}
