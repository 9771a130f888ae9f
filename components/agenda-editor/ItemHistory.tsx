import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { TextHistoryView } from "../text-history/TextHistoryView";
import type { FormAction } from "../ui/ActionForm";
import { ITEM_FIELDS, lookOf } from "./item-fields";
import { TextLanguages } from "./TextLanguages";

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
    <>
      <p className="mt-1">
        <a href={paths.secretariatItem(locale, address)}>{t("back")}</a>
      </p>
      <TextLanguages
        current={text}
        href={(other) => paths.secretariatItemHistory(locale, { ...address, text: other })}
        label={editor("languages")}
      />
      <p className="max-w-measure text-sm text-soft">{t("intro")}</p>
      <TextHistoryView
        history={history}
        locale={locale}
        isRestored={isRestored}
        text={{
          labelOf,
          withoutAuthor: t("imported"),
          href: (query) => paths.secretariatItemHistory(locale, address, query),
          editHref: (revision) => paths.secretariatItem(locale, address, { earlier: revision, on: item.version }),
          restore,
          hidden: {
            ...{ meetingKey, itemId: item.id, textLocale: text },
            version: String(history.list.current),
          },
          zone: item.timeZone,
        }}
      />
    </>
  );
}
