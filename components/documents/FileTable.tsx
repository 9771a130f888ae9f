import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";

export interface LanguageFiles {
  locale: Locale;
  files: {
    href: string;
    format: string;
    mediaType: string | undefined;
    size: string | undefined;
    issued: { day: string; words: string } | undefined;
    sha256: string | undefined;
  }[];
  /** said where there is nothing to read */
  state: string | undefined;
}

interface Props {
  languages: LanguageFiles[];
  words: Record<"caption" | "language" | "format" | "size" | "date", string>;
}

const CELL = "py-2 pe-4 align-baseline max-lg:inline-block max-lg:py-0.5";

/** A document in each language and format, with the size, the day and the checksum of each file; on a narrow screen each language becomes a block. */
export function FileTable({ languages, words }: Props) {
  const heads = [words.language, words.format, words.size, words.date, "SHA-256"];

  return (
    <table className="mt-3 w-full max-lg:block">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          {heads.map((head) => (
            <th key={head} scope="col" className="py-2 pe-4 text-start">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {languages.map(({ locale, files, state }) => (
        <tbody key={locale} className="border-b border-rule max-lg:block max-lg:py-2">
          {state !== undefined && (
            <tr className="max-lg:block">
              <LanguageHead locale={locale} rows={1} />
              <td colSpan={4} className={`${CELL} text-soft`}>
                {state}
              </td>
            </tr>
          )}
          {files.map((file, index) => (
            <tr key={file.format} className="max-lg:block">
              {index === 0 && <LanguageHead locale={locale} rows={files.length} />}
              <td className={CELL}>
                <a href={file.href} hrefLang={locale} type={file.mediaType}>
                  {file.format}
                </a>
              </td>
              <td className={`${CELL} whitespace-nowrap text-sm`}>{file.size}</td>
              <td className={`${CELL} whitespace-nowrap text-sm`}>
                {file.issued && <time dateTime={file.issued.day}>{file.issued.words}</time>}
              </td>
              <td className={`${CELL} lg:pe-0`}>
                {file.sha256 && (
                  <code dir="ltr" className="select-all break-all text-xs text-soft lg:whitespace-nowrap">
                    {file.sha256}
                  </code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function LanguageHead({ locale, rows }: { locale: Locale; rows: number }) {
  return (
    <th
      scope="rowgroup"
      rowSpan={rows}
      lang={locale}
      className="w-28 py-2 pe-4 text-start align-baseline font-system max-lg:block max-lg:w-auto max-lg:py-0.5"
    >
      {LANGUAGE_NAMES[locale]}
    </th>
  );
}
