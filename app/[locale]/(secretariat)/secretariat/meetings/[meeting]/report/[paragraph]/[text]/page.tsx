import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getOpenText } from "@/app/_domain/open-texts/queries";
import { listReferenceChoices } from "@/app/_domain/references/queries";
import { getParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { getReportDraft } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { neighboursIn } from "@/app/_vocabulary/neighbours";
import { paths } from "@/app/_vocabulary/paths";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { discardUnsavedTextAction } from "@/app/[locale]/(secretariat)/secretariat/actions";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ParagraphEditor } from "@/components/report/ParagraphEditor";
import { ReferenceChoices } from "@/components/rich-text-editor/reference-choices";
import { checkParagraphAction, editParagraphAction, undoEditAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report/[paragraph]/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "report")("title"));
}

/** One paragraph of the report in one language, with the same paragraph in another beside it. */
export default async function EditParagraphPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, paragraph: paragraphId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const address = (other: Locale) => paths.secretariatParagraph(other, { meeting: key, paragraph: paragraphId, text });
  const context = await getStaffContext(locale, address(locale));
  const paragraph = await orNotFound(getParagraphToEdit(context, { meetingKey: key, paragraphId, locale: text }));
  const draft = await orNotFound(getReportDraft(context, key, locale));
  const paragraphs = paragraphsOf(draft).map(({ id, mark }) => ({ id, number: Number.parseInt(mark, 10) }));
  const number = paragraphs.find(({ id }) => id === paragraphId)?.number ?? 0;
  const meeting = await orNotFound(getMeeting(context, key));
  const reference = { meetingKey: key, kind: "paragraph", subjectId: paragraphId, language: text } as const;
  const open = await orNotFound(getOpenText(context, reference));
  const choices = await listReferenceChoices(context, { meetingKey: key, locale, values: [paragraph.text] });
  const { typed } = await searchParams;
  const frame = await getStaffFrame(context, locale, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="report"
      firstField="text"
      neighbours={neighboursIn(
        paragraphs,
        ({ id }) => id === paragraphId,
        (each) => ({
          href: paths.secretariatParagraph(locale, { meeting: key, paragraph: each.id, text }),
          label: String(each.number),
        }),
      )}
      title={getTranslator(locale, "report")("editNumber", { number })}
    >
      <ReferenceChoices choices={choices}>
        <ParagraphEditor
          paragraph={paragraph}
          meetingKey={key}
          locale={locale}
          text={text}
          open={{
            ...open,
            reference,
            isContinued: open.unsaved !== undefined && typed === open.unsaved.page,
            changesHref: paths.secretariatParagraphHistory(locale, { meeting: key, paragraph: paragraphId, text }),
            discard: discardUnsavedTextAction,
          }}
          actions={{ edit: editParagraphAction, check: checkParagraphAction, undo: undoEditAction }}
        />
      </ReferenceChoices>
    </StaffFrame>
  );
}
