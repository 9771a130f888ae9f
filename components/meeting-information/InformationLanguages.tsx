import type { InformationTexts } from "@/app/_domain/meeting-information/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { StatusMark } from "../translations/StatusMark";

interface Props {
  texts: InformationTexts;
  meetingKey: string;
  /** the languages whose text the viewer may edit */
  editable: readonly Locale[];
  locale: Locale;
}

/** The practical information in each language: its status, and where it is written. */
export function InformationLanguages({ texts: { statuses }, meetingKey, editable, locale }: Props) {
  const t = getTranslator(locale, "information");

  return (
    <section aria-labelledby="practical-information" className="mt-8">
      <h2 id="practical-information" className="text-lg">
        {t("text")}
      </h2>
      <p className="max-w-measure text-sm text-soft">{t("textIntro")}</p>
      <table className="mt-2 w-full max-w-measure border-collapse">
        <thead>
          <tr className="border-b border-edge text-start text-sm text-soft">
            <th scope="col" className="py-1 text-start font-normal">
              {t("language")}
            </th>
            <th scope="col" className="py-1 text-start font-normal">
              {t("status")}
            </th>
          </tr>
        </thead>
        <tbody>
          {LOCALES.map((language) => (
            <tr key={language} className="border-b border-rule">
              <th scope="row" className="py-1 text-start font-normal">
                {editable.includes(language) ? (
                  <a
                    href={paths.secretariatInformationText(locale, { meeting: meetingKey, text: language })}
                    className="inline-block py-1"
                  >
                    {languageName(language, locale)}
                  </a>
                ) : (
                  languageName(language, locale)
                )}
              </th>
              <td>
                <StatusMark status={statuses[language]} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
