import type { getItemToEdit, listEarlierTexts } from "@/app/_domain/agenda/edit-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { momentText } from "../ui/Moment";

interface Props {
  earlier: Awaited<ReturnType<typeof listEarlierTexts>>;
  locale: Locale;
  /** the language of the texts */
  text: Locale;
  meetingKey: string;
  item: Pick<Awaited<ReturnType<typeof getItemToEdit>>, "id" | "version" | "timeZone">;
}

/** The last texts of an item, each with a link that fills the form with it. */
export function EarlierTexts({ earlier, locale, text, meetingKey, item }: Props) {
  const t = getTranslator(locale, "agendaEditor");
  if (earlier.length === 0) return null;

  return (
    <section className="mt-12 border-t border-rule pt-6">
      <h2 className="text-lg">{t("earlier")}</h2>
      <ul className="mt-2">
        {earlier.map(({ version, by, at }) => {
          const when = momentText({ at, locale, zone: item.timeZone });
          const label = t("earlierEntry", { name: by, when });
          const prefill = { earlier: version, on: item.version };
          return (
            <li key={version} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
              <span>{label}</span>
              <a
                href={paths.secretariatItem(locale, { meeting: meetingKey, item: item.id, text }, prefill)}
                className="inline-block min-h-6"
              >
                {t("useText")}
                <span className="sr-only"> ({label})</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
