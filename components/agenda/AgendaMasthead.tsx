import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";

import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Footnotes } from "@/components/rich-text/Footnotes";
import type { FootnoteMarks } from "@/components/rich-text/footnote-numbers";
import { RichTextBlocks } from "@/components/rich-text/RichTextBlocks";

interface Props {
  version: AgendaVersion;
  /** where the document is known */
  symbol: string | undefined;
  notes: FootnoteMarks;
  locale: Locale;
  /** of the heading that is its title: the first unless it is a part of another page */
  titleLevel?: 1 | 2;
}

/** The masthead as printed: organ, symbol, distribution; working group, place and dates; title; notes. */
export function AgendaMasthead({ version, symbol, notes, locale, titleLevel = 1 }: Props) {
  const [first = "", ...rest] = symbol?.split("/") ?? [];
  const Title = titleLevel === 1 ? "h1" : "h2";
  const { distributionLine, dateLine, languageLine, originalLine } = version;
  const lines = [distributionLine, dateLine, languageLine, originalLine].filter((line) => line !== "");

  return (
    <header>
      <div className="grid gap-x-8 gap-y-4 border-b-3 border-ink pb-4 sm:grid-cols-[1fr_14rem]">
        <p className="max-w-lg text-xl font-semibold leading-snug">{version.organ}</p>
        <div>
          {symbol && (
            <p className="border-b border-ink pb-1 leading-none">
              <a href={paths.document(locale, symbol)} dir="ltr" className="text-ink no-underline hover:underline">
                <span className="text-2xl">{first}</span>
                <span className="text-sm">
                  /{rest.join("/")}
                  {version.symbolMark}
                </span>
              </a>
            </p>
          )}
          <p className="mt-2 text-sm leading-normal">
            {lines.map((line) => (
              <span key={line} className="block">
                <bdi>{line}</bdi>
              </span>
            ))}
          </p>
        </div>
      </div>
      <p className="mt-4 text-lg font-semibold">{version.workingGroup}</p>
      <p className="text-soft">{version.placeAndDates}</p>
      <Title className="mt-8 text-3xl sm:text-4xl">{version.title}</Title>
      {version.notes.length > 0 && (
        <div className="max-w-measure text-sm">
          <RichTextBlocks text={version.notes} notes={notes} />
          <Footnotes texts={[version.notes]} notes={notes} />
        </div>
      )}
    </header>
  );
}
