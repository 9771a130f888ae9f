import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { LOCALES } from "@/app/_vocabulary/locales";
import { standingOf } from "./availability";
import type { DocumentProps } from "./DocumentFacts";
import { FileTable, type LanguageFiles } from "./FileTable";

/** Where the document can be read. */
export function Languages(props: DocumentProps) {
  return (
    <section className="mt-10">
      <h2 className="text-xl">{getTranslator(props.locale, "documents")("languages")}</h2>
      <FilesOfDocument {...props} />
    </section>
  );
}

/** Every language of a document with its formats, sizes, days and checksums, or how it stands. */
export function FilesOfDocument({ document, meeting, locale }: DocumentProps) {
  const say = getTranslator(locale, "documents");
  const languages = LOCALES.map((language): LanguageFiles => {
    const { state, offers } = standingOf(document, meeting, language);

    return {
      locale: language,
      state: state === "issued" ? undefined : say(state === "in-translation" ? "inTranslation" : "notIssued"),
      files: offers.map(({ format, href, file }) => {
        const day = file && dayOf(file.issuedAt, meeting.timeZone);

        return {
          href,
          format: format.toUpperCase(),
          mediaType: file?.mediaType,
          size: file && formatSize(file.size, locale),
          issued: day ? { day, words: formatDay(day, locale) } : undefined,
          sha256: file?.sha256,
        };
      }),
    };
  });

  return (
    <FileTable
      languages={languages}
      words={{
        caption: say("files"),
        language: say("language"),
        format: say("format"),
        size: say("size"),
        date: say("issuedHere"),
      }}
    />
  );
}
