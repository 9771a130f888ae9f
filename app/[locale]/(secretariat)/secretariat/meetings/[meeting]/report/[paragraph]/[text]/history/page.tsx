import type { Metadata } from "next";
import { listParagraphRevisions, readParagraphRevisions } from "@/app/_domain/report/history-queries";
import { getReportDraft } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { getTextHistory } from "@/app/_platform/http/staff/text-history-page";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { parseHistoryQuery } from "@/app/_vocabulary/text-history";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ParagraphHistory } from "@/components/report/ParagraphHistory";
import { restoreParagraphTextAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report/[paragraph]/[text]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "textHistory")("compareTwo"));
}

/** The revisions of a paragraph in one language: two of them compared, who wrote which words, and restoring one. */
export default async function ParagraphHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, paragraph: paragraphId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const search = await searchParams;
  const query = parseHistoryQuery(search);
  const address = (other: Locale) =>
    paths.secretariatParagraphHistory(other, { meeting: key, paragraph: paragraphId, text }, { ...query });
  const context = await getStaffContext(locale, address(locale));
  const one = { meetingKey: key, paragraphId, locale: text };
  const history = await getTextHistory(
    {
      list: (range) => listParagraphRevisions(context, { ...one, ...range }),
      read: (choice) => readParagraphRevisions(context, { ...one, choice }),
    },
    query,
  );
  const draft = await orNotFound(getReportDraft(context, key, locale));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const number = paragraphsOf(draft).find(({ id }) => id === paragraphId)?.mark ?? "";

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="report"
      title={getTranslator(locale, "textHistory")("titles.paragraph", { number: Number.parseInt(number, 10) || "–" })}
    >
      <ParagraphHistory
        history={history}
        paragraph={{ id: paragraphId, meetingKey: key, zone: meeting.timeZone }}
        locale={locale}
        text={text}
        restore={restoreParagraphTextAction}
        isRestored={search.done === "restored" && history.list.revisions[0]?.by === context.viewer.name}
      />
    </StaffFrame>
  );
}
