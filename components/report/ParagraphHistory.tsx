import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { LanguageHistory } from "../text-history/LanguageHistory";
import type { FormAction } from "../ui/ActionForm";

interface Props {
  history: TextHistory;
  /** `zone`: the time zone of the meeting */
  paragraph: { id: string; meetingKey: string; zone: string };
  locale: Locale;
  /** the language of the text */
  text: Locale;
  restore: FormAction;
  isRestored: boolean;
}

/** The history of a paragraph of the report in one language. */
export function ParagraphHistory({ history, paragraph, locale, text, restore, isRestored }: Props) {
  const t = getTranslator(locale, "textHistory");
  const report = getTranslator(locale, "report");
  const address = { meeting: paragraph.meetingKey, paragraph: paragraph.id, text };

  return (
    <LanguageHistory
      history={history}
      locale={locale}
      language={text}
      languagesLabel={report("languages")}
      editor={paths.secretariatParagraph(locale, address)}
      address={(language, query) => paths.secretariatParagraphHistory(locale, { ...address, text: language }, query)}
      isRestored={isRestored}
      text={{
        labelOf: () => report("text"),
        withoutAuthor: t("composed"),
        restore,
        hidden: {
          ...{ meetingKey: paragraph.meetingKey, paragraphId: paragraph.id, textLocale: text },
          version: String(history.list.current),
        },
        zone: paragraph.zone,
      }}
    />
  );
}
