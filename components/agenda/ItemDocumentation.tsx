import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Relations, type RelationWords } from "@/components/documents/Relations";
import { languageAttributes } from "@/components/layout/language-attributes";
import type { Notes } from "../rich-text/footnote-numbers";
import { RichTextBlocks } from "../rich-text/RichTextBlocks";

export interface ItemDocument {
  symbol: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
  /** that language in words, where it is not the page's */
  titleIn: string | undefined;
  /** by what it was replaced, and what it replaces */
  relations: RelationWords[];
  withdrawn: boolean;
  /** in the page's language: what can be taken home, each with its size in words; or in words that there is nothing yet */
  files: { href: string; format: string; size: string; name: string }[];
  standing: string | undefined;
}

interface Props {
  item: AgendaItem;
  locale: Locale;
  documents: ItemDocument[];
  notes: Notes;
  words: { documentation: string };
}

/** What stands under "Documentation": the documents with their symbols and files, then what else the document says there. */
export function ItemDocumentation({ item, locale, documents, notes, words }: Props) {
  if (documents.length === 0 && item.documentation.length === 0) return null;
  const Heading = item.parentId ? "h5" : "h4";

  return (
    <>
      <Heading className="mt-6 font-semibold">{words.documentation}</Heading>
      {documents.map((document) => (
        <div key={document.symbol} className="mt-3">
          <p>
            <span {...languageAttributes(document.locale, locale)}>{document.title}</span> (
            <a
              href={paths.document(locale, document.symbol)}
              className={`whitespace-nowrap print:no-underline ${document.withdrawn ? "line-through" : ""}`}
            >
              <bdi>{document.symbol}</bdi>
            </a>
            )
          </p>
          {document.titleIn && <p className="text-sm text-note print:hidden">{document.titleIn}</p>}
          <div className="text-sm text-note print:hidden">
            <Relations relations={document.relations} />
          </div>
          <DocumentFiles document={document} />
        </div>
      ))}
      <div {...languageAttributes(item.locale, locale)}>
        <RichTextBlocks text={item.documentation} notes={notes} />
      </div>
    </>
  );
}

function DocumentFiles({ document: { symbol, files, standing } }: { document: ItemDocument }) {
  if (files.length === 0) return standing && <p className="text-sm text-soft print:hidden">{standing}</p>;

  return (
    <ul className="flex flex-wrap gap-x-5 text-sm print:hidden">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href} download={file.name} className="inline-block py-1">
            <span className="sr-only">{symbol} </span>
            {file.format}
          </a>{" "}
          <span className="text-soft">({file.size})</span>
        </li>
      ))}
    </ul>
  );
}
