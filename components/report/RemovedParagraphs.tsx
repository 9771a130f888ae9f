import type { listRemovedParagraphs } from "@/app/_domain/report/paragraph-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import type { FormAction } from "../ui/ActionForm";
import { momentText } from "../ui/Moment";
import { RestoreForm } from "./RestoreForm";

export type RemovedParagraph = Awaited<ReturnType<typeof listRemovedParagraphs>>[number];

interface Props {
  paragraphs: RemovedParagraph[];
  meeting: { key: string; timeZone: string };
  locale: Locale;
  /** the language of the report's text */
  text: Locale;
  restore: FormAction;
}

/** The paragraphs that were removed from the draft, each with a button that restores it. */
export function RemovedParagraphs({ paragraphs, meeting, locale, text, restore }: Props) {
  const t = getTranslator(locale, "report");
  const described = paragraphs.flatMap(({ id, at, by, texts }) => {
    const best = pickText(texts, text, "en");
    const removedBy = t("removedBy", { name: by, when: momentText({ at, locale, zone: meeting.timeZone }) });

    return best ? [{ id, removedBy, ...best }] : [];
  });
  if (described.length === 0) return null;

  return (
    <section className="mt-12 border-t border-rule pt-4" aria-labelledby="removed">
      <h2 id="removed" className="text-2xl">
        {t("removed")}
      </h2>
      {described.map((paragraph) => (
        <div key={paragraph.id} className="mt-4 max-w-measure">
          <p className="text-sm text-soft">{paragraph.removedBy}</p>
          <p className="line-clamp-3 whitespace-pre-wrap" {...languageAttributes(paragraph.locale, locale)}>
            {paragraph.text}
          </p>
          <RestoreForm
            paragraphId={paragraph.id}
            meetingKey={meeting.key}
            locale={locale}
            text={text}
            action={restore}
          />
        </div>
      ))}
    </section>
  );
}
