import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getParagraphToEdit, getReportDraft } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { LANGUAGE_NAMES, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { paragraphWords, saidOf } from "@/app/[locale]/(secretariat)/secretariat/meetings/[meeting]/report/words";
import { TextLanguages } from "@/components/agenda-editor/TextLanguages";
import { languageAttributes } from "@/components/layout/language-attributes";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ParagraphForm } from "@/components/report/ParagraphForm";
import { ParagraphStatus } from "@/components/report/ParagraphStatus";
import { checkParagraphAction, editParagraphAction, undoEditAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report/[paragraph]/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "report")("title"));
}

/** One paragraph of the report in one language, with the same paragraph in another beside it. */
export default async function EditParagraphPage({ params }: Props) {
  const { locale: segment, meeting: key, paragraph: paragraphId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const href = (other: Locale) => paths.secretariatParagraph(locale, key, paragraphId, other);
  const context = await getStaffContext(locale, href(text));
  const paragraph = await orNotFound(getParagraphToEdit(context, { meetingKey: key, paragraphId, locale: text }));
  const draft = await orNotFound(getReportDraft(context, key, locale));
  const number = Number.parseInt(paragraphsOf(draft).find(({ id }) => id === paragraphId)?.mark ?? "0", 10);
  const other = pickText({ ...paragraph.texts, [text]: undefined }, text === "en" ? "fr" : "en");
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "report");
  const said = saidOf(say, locale, paragraph.timeZone);
  const seen = { paragraphId, version: String(paragraph.version), revision: String(paragraph.revision) };

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(language) => paths.secretariatParagraph(language, key, paragraphId, text)}
      meeting={meeting}
      current="report"
      title={say("editNumber", { number })}
    >
      <p className="mt-1">
        <a href={`${paths.secretariatReport(locale, key, text)}#paragraph-${paragraphId}`}>{say("back")}</a>
      </p>
      <TextLanguages current={text} href={href} label={say("languages")} />
      <p className="text-sm text-soft">
        {paragraph.lastChange ? said.lastChange(paragraph.lastChange) : say("noText")}
      </p>
      <ParagraphStatus
        outdated={paragraph.outdated && said.outdated(paragraph.outdated)}
        undoable={paragraph.canUndo}
        actions={{ check: checkParagraphAction, undo: undoEditAction }}
        locale={locale}
        hidden={{ ...seen, textLocale: text }}
        words={{ ...{ check: say("check"), undo: say("undo") }, outdatedHelp: say("outdatedHelp") }}
      />
      <ParagraphForm
        key={text}
        action={editParagraphAction}
        locale={locale}
        text={text}
        here={href(text)}
        hidden={{ ...seen, meetingKey: key }}
        typed={paragraph.text}
        minor={paragraph.version > 0 ? { ticked: paragraph.outdated !== undefined } : undefined}
        words={paragraphWords(say, text)}
      />
      {other && (
        <section className="mt-10 border-t border-rule pt-4">
          <h2 className="text-lg">{say("otherText", { language: LANGUAGE_NAMES[other.locale] })}</h2>
          <p
            className="mt-2 max-w-measure whitespace-pre-wrap break-words"
            {...languageAttributes(other.locale, locale)}
          >
            {other.text}
          </p>
        </section>
      )}
    </StaffFrame>
  );
}
