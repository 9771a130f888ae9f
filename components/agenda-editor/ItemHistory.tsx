import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { LanguageHistory } from "../text-history/LanguageHistory";
import type { FormAction } from "../ui/ActionForm";
import { ITEM_FIELDS, lookOf } from "./item-fields";

interface Props {
  history: TextHistory;
  item: Awaited<ReturnType<typeof getItemToEdit>>;
  meetingKey: string;
  locale: Locale;
  /** the language of the text */
  text: Locale;
  restore: FormAction;
  isRestored: boolean;
}

/** The history of an item in one language. */
export function ItemHistory({ history, item, meetingKey, locale, text, restore, isRestored }: Props) {
  const t = getTranslator(locale, "textHistory");
  const editor = getTranslator(locale, "agendaEditor");
  const address = { meeting: meetingKey, item: item.id, text };
  const labelOf = ({ name }: { name: string }) => {
    const field = ITEM_FIELDS.find((each) => each === name);
    return field ? editor(lookOf(field).label) : name;
  };

  return (
    <LanguageHistory
      history={history}
      locale={locale}
      language={text}
      languagesLabel={editor("languages")}
      editor={paths.secretariatItem(locale, address)}
      address={(language, query) => paths.secretariatItemHistory(locale, { ...address, text: language }, query)}
      isRestored={isRestored}
      text={{
        labelOf,
        withoutAuthor: t("imported"),
        editHref: (revision) => paths.secretariatItem(locale, address, { earlier: revision, on: item.version }),
        restore,
        hidden: {
          ...{ meetingKey, itemId: item.id, textLocale: text },
          version: String(history.list.current),
        },
        zone: item.timeZone,
      }}
    />
  );
}
