import { footnotesOf, type RichText } from "@/app/_vocabulary/rich-text";
import { InlineText } from "./InlineText";
import type { NoteNumbers } from "./notes";

interface Props {
  /** the texts that call the notes */
  texts: RichText[];
  notes: NoteNumbers;
  backLabel: (number: number) => string;
}

/** The footnotes that some texts call, under a short rule, each with its way back. */
export function Footnotes({ texts, notes, backLabel }: Props) {
  const called = texts.flatMap(footnotesOf);
  if (called.length === 0) return null;

  return (
    <div className="mt-8 break-inside-avoid text-sm before:mb-3 before:block before:w-1/5 before:border-t before:border-edge">
      {called.map((note) => {
        const number = notes.get(note) ?? 0;
        return (
          <p key={number} id={`note-${number}`} className="mt-2 grid grid-cols-[1.75rem_1fr] target:bg-note-wash">
            <sup className="self-start pt-2">
              <a
                href={`#note-${number}-call`}
                aria-label={backLabel(number)}
                className="px-1 py-2 no-underline hover:underline"
              >
                {number}
              </a>
            </sup>
            <span className="min-w-0 break-words">
              <InlineText content={note} notes={notes} noteLabel={backLabel} />
            </span>
          </p>
        );
      })}
    </div>
  );
}
