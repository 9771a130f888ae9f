import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { fallbackWords } from "@/components/layout/language-notes";
import { FilesOfDocument } from "./Languages";

interface Props {
  reports: MeetingDocument[];
  meeting: Meeting;
  locale: Locale;
}

/** The report, or its drafts until it is adopted: each with where it can be read. */
export function IssuedReports({ reports, meeting, locale }: Props) {
  const say = getTranslator(locale, "documents");

  return reports.map((document) => {
    const kind = { text: say(`kinds.${document.kind}`), locale };
    const title = pickText(document.titles, locale, document.originalLanguage) ?? kind;
    const fallback = fallbackWords("title", title.locale, locale);

    return (
      <section key={document.symbol} className="mt-10">
        <h2 className="max-w-measure text-xl">
          <a href={paths.document(locale, document.symbol)}>
            <bdi>{document.symbol}</bdi>
          </a>
          <span className="mt-1 block text-lg font-normal" {...languageAttributes(title.locale, locale)}>
            {title.text}
          </span>
        </h2>
        {fallback && <p className="mt-1 text-note">{fallback}</p>}
        <FilesOfDocument document={document} meeting={meeting} locale={locale} />
      </section>
    );
  });
}
