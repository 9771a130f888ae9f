import type { Metadata } from "next";
import { listRemovedParagraphs } from "@/app/_domain/report/paragraph-queries";
import { findReportDraft, listItemsDeliberated, listUnprintable } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ReportEditor } from "@/components/report/ReportEditor";
import { composeReportAction, removeParagraphAction, restoreParagraphAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "report")("title"));
}

/**
 * The draft report for its drafters: every paragraph in one language, its operations, and the PDF.
 */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const search = await searchParams;
  const locale = localeOf(segment);
  const text = isLocale(search.text) ? search.text : locale;
  const address = (other: Locale) => paths.secretariatReport(other, key, { text });
  const context = await getStaffContext(locale, address(locale));
  const draft = await orNotFound(findReportDraft(context, key, text));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="report"
      title={getTranslator(locale, "report")("title")}
    >
      <ReportEditor
        draft={draft}
        unprintable={draft ? await listUnprintable(context, key) : []}
        items={draft ? await listItemsDeliberated(context, key) : []}
        removed={await listRemovedParagraphs(context, key)}
        meeting={meeting}
        locale={locale}
        text={text}
        actions={{ compose: composeReportAction, remove: removeParagraphAction, restore: restoreParagraphAction }}
        completed={justDone(search, ["removed", "restored", "added"])}
      />
    </StaffFrame>
  );
}
