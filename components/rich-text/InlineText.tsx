import { Fragment } from "react";
import { directionOf } from "@/app/_vocabulary/locales";
import type { Inline } from "@/app/_vocabulary/rich-text";
import type { Notes } from "./footnote-numbers";

interface Props {
  content: Inline[];
  /** without them the marks of footnotes are left out, as in a quotation */
  notes?: Notes | undefined;
}

/** Running text: words, links, and the marks of footnotes, each of which opens its note in place (`lifted.css`). */
export function InlineText({ content, notes }: Props) {
  return content.map((part, index) => {
    if (part.type === "text") return part.text;
    if (part.type === "link") {
      // An address runs from left to right; words that cite something run as the text does.
      return part.cites ? (
        <Fragment key={index}>
          <a
            href={part.href}
            title={part.cites}
            className="decoration-rule hover:decoration-current print:no-underline"
          >
            {part.text}
          </a>
          {part.note && (
            <span
              lang={part.note.locale}
              dir={directionOf(part.note.locale)}
              className="text-sm text-note print:hidden"
            >
              {` [${part.note.text}]`}
            </span>
          )}
        </Fragment>
      ) : (
        <a key={index} href={part.href} dir="ltr" className="break-words">
          {breakable(part.text)}
        </a>
      );
    }
    if (!notes) return null;
    const number = notes.numbers.get(part.content) ?? 0;

    return (
      <sup key={index} className="text-[0.7em] leading-none">
        <button
          type="button"
          id={`note-${number}-call`}
          popoverTarget={`note-${number}`}
          aria-label={notes.words.mark(number)}
          className="-mx-1.5 min-w-6 py-1.5 text-accent hover:underline print:mx-0 print:min-w-0 print:py-0 print:text-ink"
        >
          {number}
        </button>
      </sup>
    );
  });
}

/** An address, which may be broken after a stroke. */
function breakable(address: string) {
  return address.split(/(?<=[^/]\/)(?!\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
