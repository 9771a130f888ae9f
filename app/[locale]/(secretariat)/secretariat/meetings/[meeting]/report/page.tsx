import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import {
  findReportDraft,
  listItemsDeliberated,
  listRemovedParagraphs,
  listUnprintable,
} from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getStaffContext } from "@/app/_platform/request/context";
import { localeOf, orNotFound } from "@/app/_platform/request/pages";
import { isLocale, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { TextLanguages } from "@/components/agenda-editor/TextLanguages";
import { PdfLinks } from "@/components/report/PdfLinks";
import { RemovedParagraphs } from "@/components/report/RemovedParagraphs";
import { ReportOutline } from "@/components/report/ReportOutline";
import { UnprintableNotice } from "@/components/report/UnprintableNotice";
import { Notice } from "@/components/ui/Notice";
import { StaffFrame } from "../../../StaffFrame";
import { removeParagraphAction, restoreParagraphAction } from "./actions";
import { ComposeForm } from "./ComposeForm";
import { outlineWords, saidOf, unprintableWords } from "./words";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report">;

const DONE = ["removed", "restored", "added"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "report")("title") };
}

/** The draft report for those who draft it: every paragraph in one language, what can be done to it, and the whole as PDF. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const { text: wanted, done: did } = await searchParams;
  const locale = localeOf(segment);
  const text = isLocale(wanted) ? wanted : locale;
  const context = await getStaffContext(locale, paths.secretariatReport(locale, key, text));
  const draft = await orNotFound(findReportDraft(context, key, text));
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "report");
  const said = saidOf(say, locale, meeting.timeZone);
  const done = DONE.find((each) => each === did);
  const removed = (await listRemovedParagraphs(context, key)).flatMap(({ id, texts, ...who }) => {
    const shown = pickText(texts, text, "en");
    return shown ? [{ id, said: said.removedBy(who), ...shown }] : [];
  });

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other: Locale) => paths.secretariatReport(other, key, text)}
      meetingKey={key}
      current="report"
      title={say("title")}
    >
      {done && <Notice kind="right">{say(`${done}Done`)}</Notice>}
      {draft && <bdi className="font-semibold text-soft">{draft.masthead.symbol}</bdi>}
      {draft && <PdfLinks href={(language) => paths.reportPdf(language, key)} label={say("pdf")} />}
      <UnprintableNotice
        found={draft ? await listUnprintable(context, key) : []}
        href={(id, language) => paths.secretariatParagraph(locale, key, id, language)}
        words={unprintableWords(say, locale)}
      />
      <ComposeForm locale={locale} text={text} meetingKey={key} anew={draft !== undefined} />
      {draft && (
        <>
          <TextLanguages
            current={text}
            href={(other) => paths.secretariatReport(locale, key, other)}
            label={say("languages")}
          />
          <ReportOutline
            draft={draft}
            locale={locale}
            items={await listItemsDeliberated(context, key)}
            hrefs={{
              edit: (id) => paths.secretariatParagraph(locale, key, id, text),
              addAfter: (after) => paths.secretariatNewParagraph(locale, key, text, { after }),
              addIn: (place) => paths.secretariatNewParagraph(locale, key, text, { place }),
            }}
            remove={removeParagraphAction}
            words={outlineWords(say, getTranslator(locale, "agenda"), locale, meeting.timeZone)}
          />
        </>
      )}
      <RemovedParagraphs
        paragraphs={removed}
        meetingKey={key}
        locale={locale}
        text={text}
        restore={restoreParagraphAction}
        words={{ title: say("removed"), restore: say("restore") }}
      />
    </StaffFrame>
  );
}
