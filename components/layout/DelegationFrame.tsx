import type { ReactNode } from "react";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { type DelegationViewer, isHeadOfDelegation } from "@/app/_vocabulary/viewer";
import { AccountBar, type SignOutAction } from "@/components/account/AccountBar";
import { SectionLinks } from "@/components/account/SectionLinks";
import { Page } from "./Page";
import { UnsavedGuard } from "./UnsavedGuard";

interface Props {
  locale: Locale;
  viewer: DelegationViewer;
  /** the State that the viewer represents */
  state: { code: string; names: LocalizedText };
  signOut: SignOutAction;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: it is named, and its sections are linked */
  meeting?: MeetingSummary;
  /** none on the page of one's own account */
  current: DelegationSection | undefined;
  title: string;
  children: ReactNode;
}

type DelegationSection = "home" | "submitted" | "submit" | "members";

/**
 * The frame of every page of a delegation's area: its State, who is signed in, the sections, the
 * title.
 */
export function DelegationFrame({ locale, viewer, state, signOut, meeting, ...page }: Props) {
  const t = getTranslator(locale, "delegation");
  const links = sectionLinks(locale, viewer, meeting?.key).map(({ name, href }) => ({
    label: t(`sections.${name}`),
    href,
    current: name === page.current,
  }));
  const stateName = pickText(state.names, locale)?.text ?? state.code;

  return (
    <Page
      locale={locale}
      address={page.address}
      account={<AccountBar locale={locale} viewer={viewer} stateName={stateName} signOut={signOut} />}
      navigation={<SectionLinks label={t("area")} links={links} />}
    >
      <h1 className="text-3xl">{page.title}</h1>
      {meeting && <p className="mt-2 max-w-measure text-soft">{meetingName(meeting, locale).line}</p>}
      {page.children}
      <UnsavedGuard locale={locale} />
    </Page>
  );
}

function sectionLinks(
  locale: Locale,
  viewer: DelegationViewer,
  meetingKey: string | undefined,
): { name: DelegationSection; href: string }[] {
  return [
    { name: "home", href: paths.delegation(locale) },
    ...(meetingKey
      ? ([
          { name: "submitted", href: paths.delegationLegislation(locale, meetingKey) },
          { name: "submit", href: paths.submitLegislation(locale, meetingKey) },
        ] as const)
      : []),
    ...(isHeadOfDelegation(viewer) ? ([{ name: "members", href: paths.delegationMembers(locale) }] as const) : []),
  ];
}
