import type { ReactNode } from "react";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { keptForm } from "@/app/_platform/request/kept-form";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { KeptForm } from "@/components/account/KeptForm";
import { SectionLinks } from "@/components/account/SectionLinks";
import { Page } from "@/components/layout/Page";
import { keptWords } from "../../sign-in/kept-words";
import { SignedIn } from "../../sign-in/SignedIn";
import { type Section, sectionsFor } from "./sections";

interface Props {
  locale: Locale;
  viewer: AccountViewer;
  /** this page in another language */
  address: (locale: Locale) => string;
  /** the meeting that the page is about: its sections are linked */
  meetingKey?: string;
  current: Section;
  title: string;
  children: ReactNode;
}

/** What stands round every page of the secretariat's area: who is signed in, the way out, the sections that this role may see, the title. */
export async function StaffFrame({ locale, viewer, address, meetingKey, current, title, children }: Props) {
  const say = getTranslator(locale, "secretariat");
  const kept = await keptForm();
  const links = sectionsFor(viewer, locale, meetingKey).map(({ name, href }) => ({
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
      <h1 className="text-3xl">{title}</h1>
      {kept && <KeptForm values={kept} words={keptWords(locale)} />}
      {children}
    </Page>
  );
}
