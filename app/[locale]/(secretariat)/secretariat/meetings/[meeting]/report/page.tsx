import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import {
  findReportDraft,
  listItemsDeliberated,
  listRemovedParagraphs,
  listUnprintable,
} from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { isLocale, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { TextLanguages } from "@/components/agenda-editor/TextLanguages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { PdfLinks } from "@/components/report/PdfLinks";
import { RemovedParagraphs, RestoreForm } from "@/components/report/RemovedParagraphs";
import { ReportOutline } from "@/components/report/ReportOutline";
import { UnprintableNotice } from "@/components/report/UnprintableNotice";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { removeParagraphAction, restoreParagraphAction } from "./actions";
import { ComposeForm } from "./ComposeForm";
import { outlineWords, saidOf, unprintableWords } from "./words";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "report")("title"));
}

/** The draft report for those who draft it: every paragraph in one language, what can be done to it, and the whole as PDF. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const asked = await searchParams;
  const locale = localeOf(segment);
  const text = isLocale(asked.text) ? asked.text : locale;
  const context = await getStaffContext(locale, paths.secretariatReport(locale, key, text));
  const draft = await orNotFound(findReportDraft(context, key, text));
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "report");
  const said = saidOf(say, locale, meeting.timeZone);
  const removed = (await listRemovedParagraphs(context, key)).flatMap(({ id, texts, ...who }) => {
    const shown = pickText(texts, text, "en");
    return shown ? [{ id, said: said.removedBy(who), ...shown }] : [];
  });

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other: Locale) => paths.secretariatReport(other, key, text)}
      meeting={meeting}
      current="report"
      title={say("title")}
    >
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
            just={whatWasDone()}
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

  /** Said at the paragraph that was added or restored; where one was removed, with the way back. */
  function whatWasDone() {
    const just = justDone(asked, ["removed", "restored", "added"]);
    const saidOf = (done: string) => say(`${done}Done`);
    const isRemoved = removed.some(({ id }) => id === just?.at);
    if (!just?.at || (just.done === "removed") !== isRemoved) return undefined;
    const notice = (
      <DoneNotice key={`${just.done} ${just.at}`}>
        <p>{saidOf(just.done)}</p>
        {isRemoved && (
          <RestoreForm
            {...{ locale, text, meetingKey: key, id: just.at }}
            restore={restoreParagraphAction}
            words={{ restore: say("undoRemove"), label: say("undoRemoveLabel") }}
          />
        )}
      </DoneNotice>
    );

    return { before: isRemoved ? just.before : just.at, notice };
  }
}
