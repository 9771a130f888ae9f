import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { NoteNumbers } from "./notes";
import { RichTextBlocks } from "./RichTextBlocks";

export interface ItemDocument {
  symbol: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
}

interface Props {
  item: AgendaItem;
  locale: Locale;
  documents: ItemDocument[];
  notes: NoteNumbers;
  words: { documentation: string; noteLabel: (number: number) => string };
}

/** What stands under "Documentation": the documents with their symbols, then what else the document says there. */
export function ItemDocumentation({ item, locale, documents, notes, words }: Props) {
  if (documents.length === 0 && item.documentation.length === 0) return null;
  const Heading = item.parentId ? "h5" : "h4";

  return (
    <>
      <Heading className="mt-6 font-semibold">{words.documentation}</Heading>
      {documents.map((document) => (
        <p key={document.symbol} className="mt-3">
          <span {...languageAttributes(document.locale, locale)}>{document.title}</span> (
          <a href={paths.document(locale, document.symbol)} className="whitespace-nowrap">
            <bdi>{document.symbol}</bdi>
          </a>
          )
        </p>
      ))}
      <div {...languageAttributes(item.locale, locale)}>
        <RichTextBlocks text={item.documentation} notes={notes} noteLabel={words.noteLabel} />
      </div>
    </>
  );
}
