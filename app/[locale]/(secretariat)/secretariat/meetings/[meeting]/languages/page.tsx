import type { Metadata } from "next";
import { canEditAgenda, canTranslate, editableLanguages } from "@/app/_domain/agenda/policy";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { listPresences } from "@/app/_domain/open-texts/queries";
import { findTranslationImport, listDifferences } from "@/app/_domain/translations/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DifferenceTable } from "@/components/translations/DifferenceTable";
import { ImportReport } from "@/components/translations/ImportReport";
import { LanguageFilter } from "@/components/translations/LanguageFilter";
import { LanguageMatrix } from "@/components/translations/LanguageMatrix";
import { readLanguageView, viewItems } from "@/components/translations/language-view";
import { SourceLanguageForm } from "@/components/translations/SourceLanguageForm";
import { TextSelection } from "@/components/translations/TextSelection";
import { TranslatorFiles } from "@/components/translations/TranslatorFiles";
import { changeSourceLanguageAction, changeTextsAction, takeTranslationAction } from "./actions";

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
  const { source, items } = await orNotFound(listTextStatuses(context, key, locale));
  const frame = await getStaffFrame(context, locale, key);
  const listed = viewItems(items, view);
  const checks = view.show === "checks" ? await listDifferences(context, key) : undefined;
  const t = getTranslator(locale, "translations");
  const languages = editableLanguages(context.viewer).filter((each) => each !== source);
  const { import: importId } = await searchParams;
  const imported =
    typeof importId === "string" && canTranslate(context.viewer)
      ? await findTranslationImport(context, { meetingKey: key, importId })
      : undefined;

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
      {imported && <ImportReport imported={imported} meetingKey={key} locale={locale} action={takeTranslationAction} />}
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <p className="text-sm">
        <a
          href={paths.secretariatLanguages(locale, key, checks ? {} : { show: "checks" })}
          className="inline-block py-1"
        >
          {t(checks ? "checks.showMatrix" : "checks.show")}
        </a>
      </p>
      {checks ? (
        <DifferenceTable checked={checks} meetingKey={key} locale={locale} />
      ) : (
        <>
          <LanguageFilter view={view} meetingKey={key} locale={locale} />
          {listed.length > 0 ? (
            <TextSelection
              action={canTranslate(context.viewer) ? changeTextsAction : undefined}
              meetingKey={key}
              locale={locale}
            >
              <LanguageMatrix
                all={items}
                items={listed}
                source={source}
                language={view.language}
                presences={await listPresences(context, { meetingKey: key, kind: "agenda-item" })}
                locale={locale}
                isTicked={canTranslate(context.viewer)}
                href={(item, text) => paths.secretariatTranslation(locale, { meeting: key, item, text })}
              />
            </TextSelection>
          ) : (
            <p className="mt-4">{t(items.length > 0 ? "nothing" : "noItems")}</p>
          )}
        </>
      )}
      {languages.length > 0 && (
        <TranslatorFiles meetingKey={key} locale={locale} source={source} languages={languages} />
      )}
      {canEditAgenda(context.viewer) && (
        <SourceLanguageForm action={changeSourceLanguageAction} source={source} meetingKey={key} locale={locale} />
      )}
    </StaffFrame>
  );
}
