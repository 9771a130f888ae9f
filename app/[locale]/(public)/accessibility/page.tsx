import { ChapteredPage, type ChapteredProps, chapteredMetadata } from "@/components/layout/ChaptersPage";
import { Reviewed, WriteTo } from "@/components/layout/ContactAddress";

export const dynamic = "force-dynamic";

const SECTIONS = ["aim", "means", "tests", "limits", "report"] as const;

/** The day on which each sentence was last held against what the portal does. */
const REVIEWED_ON = "2026-11-23";

export function generateMetadata(props: ChapteredProps) {
  return chapteredMetadata("accessibility", props);
}

/** How far everybody can use the portal, how that was tested, and what is lacking. */
export default function AccessibilityPage(props: ChapteredProps) {
  return (
    <ChapteredPage
      {...props}
      page="accessibility"
      sections={SECTIONS}
      more={(section, locale) => section === "report" && <WriteTo locale={locale} />}
      end={(locale) => <Reviewed on={REVIEWED_ON} locale={locale} />}
    />
  );
}
