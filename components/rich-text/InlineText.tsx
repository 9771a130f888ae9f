import { Fragment } from "react";
import { directionOf } from "@/app/_vocabulary/locales";
import type { Inline } from "@/app/_vocabulary/rich-text";
import type { FootnoteMarks } from "./footnote-numbers";

interface Props {
  content: Inline[];
  /** without it the marks of footnotes are left out, as in a quotation */
  notes?: FootnoteMarks | undefined;
}

/**
 * Running text: plain text, links, and the marks of footnotes, each of which opens its note
 * (`lifted.css`).
 */
export function InlineText({ content, notes }: Props) {
  return content.map((part, index) => {
    switch (part.type) {
      case "text":
        return part.text;
      case "link":
        // The letters of an address make it run from left to right in every language.
        return part.cites ? (
          <Citation key={index} {...part} />
        ) : (
          <a key={index} href={part.href} dir="auto" className="break-words">
            {withBreaks(part.text)}
          </a>
        );
      case "reference":
        return (
          <bdi key={index} dir="ltr">
            {part.text}
          </bdi>
        );
      case "footnote":
        return notes && <FootnoteMark key={index} number={notes.numbers.get(part.content) ?? 0} notes={notes} />;
      default:
        // A new type of inline text fails the type check here.
        return part satisfies never;
    }
  });
}

/** A citation in the direction of its text, followed by what has changed since. */
function Citation({ href, text, cites, note }: Extract<Inline, { type: "link" }>) {
  return (
    <>
      <a href={href} title={cites} className="decoration-rule hover:decoration-current print:no-underline">
        {text}
      </a>
      {note && (
        <span lang={note.locale} dir={directionOf(note.locale)} className="text-sm text-note print:hidden">
          {` [${note.text}]`}
        </span>
      )}
    </>
  );
}

function FootnoteMark({ number, notes }: { number: number; notes: FootnoteMarks }) {
  return (
    <sup className="text-[0.7em] leading-none">
      <button
        type="button"
        id={`note-${number}-call`}
        popoverTarget={`note-${number}`}
        aria-label={notes.labels.call(number)}
        className="-mx-1.5 min-w-6 py-1.5 text-accent hover:underline print:mx-0 print:min-w-0 print:py-0 print:text-ink"
      >
        {number}
      </button>
    </sup>
  );
}

/** Allows a line break after each slash of an address. */
function withBreaks(address: string) {
  return address.split(/(?<=[^/]\/)(?!\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
