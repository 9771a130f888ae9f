import type { DocumentEvent } from "@/app/_domain/documents/history";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";

interface Props {
  history: DocumentEvent[];
  /** the meeting's own zone */
  zone: string;
  locale: Locale;
}

/**
 * The history of a document, day by day, the latest first. A reissued file keeps the checksum of
 * the earlier one.
 */
export function DocumentHistory({ history, zone, locale }: Props) {
  const t = getTranslator(locale, "documents");
  if (history.length === 0) return null;
  const days = [...Map.groupBy(history, (event) => dayOf(event.at, zone))];

  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="text-xl">{t("history.title")}</h2>
      <ol className="mt-3 border-t border-rule">
        {days.map(([day, events]) => (
          <li key={day} className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
            <time dateTime={day} className="text-soft">
              {formatDay(day, locale)}
            </time>
            <ul>
              {events.map((event) => (
                <li key={keyOf(event)}>
                  {t(`history.${event.event}`, {
                    language: "locale" in event ? languageName(event.locale, locale) : "",
                    format: "format" in event ? event.format.toUpperCase() : "",
                  })}
                  {"notes" in event && <Note notes={event.notes} locale={locale} />}
                  {event.event === "reissued" && (
                    <span className="block text-sm text-soft">
                      {t("history.earlier")}{" "}
                      <code dir="ltr" className="select-all break-all text-xs">
                        {event.earlierSha256}
                      </code>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Note({ notes, locale }: { notes: LocalizedText; locale: Locale }) {
  const note = pickText(notes, locale, undefined);
  if (!note) return null;

  return (
    <span className="block" {...languageAttributes(note.locale, locale)}>
      {note.text}
    </span>
  );
}

function keyOf(event: DocumentEvent): string {
  return [event.event, "locale" in event && event.locale, "sha256" in event && event.sha256].join(" ");
}
