import { ChapteredPage, type ChapteredProps, chapteredMetadata } from "@/components/layout/ChaptersPage";
import { Reviewed, WriteTo } from "@/components/layout/ContactAddress";

export const dynamic = "force-dynamic";

const SECTIONS = ["reading", "browser", "alerts", "signIn", "records", "rights"] as const;

/** The day on which each sentence was last held against what the portal does. */
const REVIEWED_ON = "2026-11-23";

export function generateMetadata(props: ChapteredProps) {
  return chapteredMetadata("privacy", props);
}

/** What the portal keeps about those who use it. */
export default function PrivacyPage(props: ChapteredProps) {
  return (
    <ChapteredPage
      {...props}
      page="privacy"
      sections={SECTIONS}
      more={(section, locale) => section === "rights" && <WriteTo locale={locale} />}
      end={(locale) => <Reviewed on={REVIEWED_ON} locale={locale} />}
    />
  );
}
