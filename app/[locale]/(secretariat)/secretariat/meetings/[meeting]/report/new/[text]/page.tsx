import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listReferenceChoices } from "@/app/_domain/references/queries";
import { listPlaceChoices } from "@/app/_domain/report/place-choices";
import { printPlace } from "@/app/_domain/report/places";
import { getReportDraft, listItemsDeliberated } from "@/app/_domain/report/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { TextLanguages } from "@/components/agenda-editor/TextLanguages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ParagraphForm } from "@/components/report/ParagraphForm";
import { ReferenceChoices } from "@/components/rich-text-editor/reference-choices";
import { addParagraphAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/report/new/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "report")("add"));
}

/** A new paragraph, after another one or at the end of a place that is chosen. */
export default async function NewParagraphPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const search = await searchParams;
  const context = await getStaffContext(locale, paths.secretariatNewParagraph(locale, { meeting: key, text }));
  const draft = await orNotFound(getReportDraft(context, key, locale));
  const before = paragraphsOf(draft).find(({ id }) => id === search.after);
  const at = { after: before?.id, place: typeof search.place === "string" ? search.place : undefined };
  const href = (page: Locale, language: Locale) =>
    paths.secretariatNewParagraph(page, { meeting: key, text: language }, at);
  const meeting = await orNotFound(getMeeting(context, key));
  const choices = await listReferenceChoices(context, { meetingKey: key, locale, values: [] });
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "report");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => href(other, text)}
      meeting={meeting}
      current="report"
      firstField="text"
      title={t("add")}
    >
      <p className="mt-1">
        <a href={paths.secretariatReport(locale, key, { text })}>{t("back")}</a>
      </p>
      <TextLanguages current={text} href={(other) => href(locale, other)} label={t("languages")} />
      {before && <p className="mt-3">{t("after", { number: Number.parseInt(before.mark, 10) })}</p>}
      <ReferenceChoices choices={choices}>
        <ParagraphForm
          action={addParagraphAction}
          locale={locale}
          text={text}
          here={href(locale, text)}
          hidden={{ meetingKey: key, after: before?.id ?? "" }}
          typed=""
          places={
            before ? undefined : listPlaceChoices(locale, meeting.designation, await listItemsDeliberated(context, key))
          }
          place={before ? printPlace(before) : at.place}
        />
      </ReferenceChoices>
    </StaffFrame>
  );
}
