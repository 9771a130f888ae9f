import type { Metadata } from "next";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
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
import { LanguageFilter } from "@/components/translations/LanguageFilter";
import { LanguageMatrix } from "@/components/translations/LanguageMatrix";
import { readLanguageView, viewItems } from "@/components/translations/language-view";
import { SourceLanguageForm } from "@/components/translations/SourceLanguageForm";
import { changeSourceLanguageAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/languages">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "translations")("title"));
}

/** The texts of an agenda in each language, with their statuses. */
export default async function LanguagesPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const view = readLanguageView(await searchParams);
  const address = (other: Locale) => paths.secretariatLanguages(other, key, view);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const { source, items } = await orNotFound(listTextStatuses(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const listed = viewItems(items, view);
  const t = getTranslator(locale, "translations");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="languages"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <LanguageFilter view={view} meetingKey={key} locale={locale} />
      {listed.length > 0 ? (
        <LanguageMatrix
          all={items}
          items={listed}
          source={source}
          language={view.language}
          locale={locale}
          href={(item, text) => paths.secretariatItem(locale, { meeting: key, item, text })}
        />
      ) : (
        <p className="mt-4">{t(items.length > 0 ? "nothing" : "noItems")}</p>
      )}
      <SourceLanguageForm action={changeSourceLanguageAction} source={source} meetingKey={key} locale={locale} />
    </StaffFrame>
  );
}
