import type { Metadata } from "next";
import { canEditInformationText } from "@/app/_domain/meeting-information/policy";
import { getInformationTexts } from "@/app/_domain/meeting-information/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { InformationTextEditor } from "@/components/meeting-information/InformationTextEditor";
import { editInformationTextAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/information/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "information")("text"));
}

/** The practical information in one language, with its source below. */
export default async function InformationTextPage({ params }: Props) {
  const { locale: segment, meeting: key, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const address = (other: Locale) => paths.secretariatInformationText(other, { meeting: key, text });
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const texts = await orNotFound(getInformationTexts(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const isEditable = canEditInformationText(context.viewer, text);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="information"
      {...(isEditable && { firstField: "text" })}
      title={getTranslator(locale, "information")("editIn", { language: languageName(text, locale) })}
    >
      <InformationTextEditor
        action={isEditable ? editInformationTextAction : undefined}
        texts={texts}
        meetingKey={key}
        locale={locale}
        text={text}
      />
    </StaffFrame>
  );
}
