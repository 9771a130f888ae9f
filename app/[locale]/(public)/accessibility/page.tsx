import type { Metadata } from "next";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { publicMetadata } from "@/app/_platform/http/metadata/public-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { ChaptersPage } from "@/components/layout/ChaptersPage";
import { ContactAddress } from "@/components/layout/ContactAddress";
import { ReviewedOn } from "@/components/layout/ReviewedOn";

export const dynamic = "force-dynamic";

const SECTIONS = ["aim", "means", "tests", "limits", "report"] as const;

/** The day on which each sentence was last compared with what the portal does. */
const REVIEWED_ON = "2026-11-23";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = getTranslator(locale, "accessibility");

  return publicMetadata({ locale, title: t("title"), description: t("intro"), address: paths.accessibility });
}

/**
 * The accessibility statement: how far everybody can use the portal, how that was tested, what is
 * lacking.
 */
export default async function AccessibilityPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  tagPage(pageTags.portal);

  return (
    <ChaptersPage
      locale={locale}
      address={paths.accessibility}
      t={getTranslator(locale, "accessibility")}
      sections={SECTIONS}
      more={(section) => section === "report" && <ContactAddress email={env().contactEmail} locale={locale} />}
      end={<ReviewedOn day={REVIEWED_ON} locale={locale} />}
    />
  );
}
