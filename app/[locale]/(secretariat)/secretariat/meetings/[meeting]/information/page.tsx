import type { Metadata } from "next";
import { editableLanguages } from "@/app/_domain/agenda/policy";
import { canChangeInformation } from "@/app/_domain/meeting-information/policy";
import { getInformationTexts, getInformationToChange } from "@/app/_domain/meeting-information/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { InformationForm } from "@/components/meeting-information/InformationForm";
import { InformationLanguages } from "@/components/meeting-information/InformationLanguages";
import { changeInformationAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/information">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "information")("title"));
}

/** The information for participants of a meeting: its facts, and its text in each language. */
export default async function InformationPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatInformation(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const texts = await orNotFound(getInformationTexts(context, key));
  const facts = canChangeInformation(context.viewer) ? await getInformationToChange(context, key) : undefined;
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "information");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="information"
      {...(facts && { firstField: "attendance" })}
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t(meeting.status === "draft" ? "publicOnceAnnounced" : "publicAtOnce")}</p>
      {facts && (
        <section aria-labelledby="facts" className="mt-4">
          <h2 id="facts" className="text-lg">
            {t("facts")}
          </h2>
          <p className="text-sm">
            <a href={paths.secretariatProgramme(locale, key)}>{t("roomsElsewhere")}</a>
          </p>
          <InformationForm action={changeInformationAction} meetingKey={key} information={facts} locale={locale} />
        </section>
      )}
      <InformationLanguages
        texts={texts}
        meetingKey={key}
        editable={editableLanguages(context.viewer)}
        locale={locale}
      />
    </StaffFrame>
  );
}
