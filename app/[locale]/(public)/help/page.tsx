import { HelpLinks } from "@/components/help/HelpLinks";
import { ChapteredPage, type ChapteredProps, chapteredMetadata } from "@/components/layout/ChaptersPage";

export const dynamic = "force-dynamic";

/** The sections, in the order in which a delegate needs them. */
const SECTIONS = [
  "symbol",
  "agenda",
  "programme",
  "calendar",
  "alerts",
  "download",
  "search",
  "legislation",
  "languages",
  "keyboard",
  "scripts",
  "contact",
  "security",
] as const;

export type HelpSection = (typeof SECTIONS)[number];

export function generateMetadata(props: ChapteredProps) {
  return chapteredMetadata("help", props);
}

/** How a delegate uses the portal. */
export default function HelpPage(props: ChapteredProps) {
  return (
    <ChapteredPage
      {...props}
      page="help"
      sections={SECTIONS}
      more={(section, locale) => <HelpLinks section={section} locale={locale} />}
    />
  );
}
