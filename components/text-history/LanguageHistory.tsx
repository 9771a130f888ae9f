import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { HistoryQuery, TextHistory } from "@/app/_vocabulary/text-history";
import { TextLanguages } from "../agenda-editor/TextLanguages";
import { TextHistoryView } from "./TextHistoryView";
import type { TextOfHistory } from "./text-of-history";

interface Props {
  history: TextHistory;
  locale: Locale;
  /** the language of the text */
  language: Locale;
  languagesLabel: string;
  /** the page on which the text is edited */
  editor: string;
  /** this page for the text in a language */
  address: (language: Locale, query?: HistoryQuery) => string;
  text: Omit<TextOfHistory, "href">;
  isRestored: boolean;
}

/** The history of a text in one language, with the ways to the other languages and back. */
export function LanguageHistory({
  history,
  locale,
  language,
  languagesLabel,
  editor,
  address,
  text,
  isRestored,
}: Props) {
  const t = getTranslator(locale, "textHistory");

  return (
    <>
      <p className="mt-1">
        <a href={editor}>{t("back")}</a>
      </p>
      <TextLanguages current={language} href={address} label={languagesLabel} />
      <p className="max-w-measure text-sm text-soft">{t("intro")}</p>
      <TextHistoryView
        history={history}
        locale={locale}
        isRestored={isRestored}
        text={{ ...text, href: (query) => address(language, query) }}
      />
    </>
  );
}
