import { footnotesOf, type RichText } from "@/app/_vocabulary/rich-text";
import type { FootnoteMarks } from "./footnote-numbers";
import { InlineText } from "./InlineText";

interface Props {
  /** the texts with the marks */
  texts: RichText[];
  notes: FootnoteMarks;
}

/**
 * The footnotes that some texts call, below a short rule, each with a link back. A footnote that is
 * opened at its mark is the same element, moved there (`lifted.css`), so that nothing is read out
 * twice.
 */
export function Footnotes({ texts, notes }: Props) {
  const called = texts.flatMap(footnotesOf);
  if (called.length === 0) return null;

  return (
    <div className="mt-8 break-inside-avoid text-sm before:mb-3 before:block before:w-1/5 before:border-t before:border-edge">
      {called.map((note) => {
        const number = notes.numbers.get(note) ?? 0;
        return (
          <div key={number} id={`note-${number}`} popover="auto" role="note" className="footnote">
            <sup className="self-start pt-2">
              <a
                href={`#note-${number}-call`}
                aria-label={notes.labels.back(number)}
                className="inline-block min-w-6 py-2 no-underline hover:underline"
              >
                {number}
              </a>
            </sup>
            <p className="min-w-0 break-words">
              <InlineText content={note} />
            </p>
            <button
              type="button"
              popoverTarget={`note-${number}`}
              popoverTargetAction="hide"
              aria-label={notes.labels.close}
              className="footnote-close"
            >
              <span aria-hidden>×</span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
