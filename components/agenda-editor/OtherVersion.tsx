import type { FormState } from "@/app/_vocabulary/form-state";
import { WordDifference } from "../ui/WordDifference";
import type { EditorWords } from "./editor-words";
import type { TheirItem } from "./item-form-state";

interface Props extends TheirItem {
  yours: FormState["values"];
  language: { lang: string; dir: "rtl" | "ltr" };
  here: string;
  words: EditorWords;
}

/** What somebody else has saved while this form was open, field by field, and where it is the same as what was typed here. */
export function OtherVersion({ title, typed, differences, yours, language, here, words }: Props) {
  return (
    <section aria-labelledby="theirs" className="mt-5 border-s-4 border-wrong bg-wash px-4 py-3">
      <h2 id="theirs" className="text-lg">
        {title}
      </h2>
      <p className="mt-1 text-sm">{words.theirsHelp}</p>
      {Object.keys(differences).length > 0 && <p className="mt-1 text-sm">{words.differenceHelp}</p>}
      <dl className="mt-3">
        {(["number", "title", "heading", "annotation", "documentation"] as const).map((field) => (
          <div key={field} className="border-t border-rule py-2">
            <dt className="text-sm font-semibold">{words[field]}</dt>
            <dd className="whitespace-pre-wrap break-words" {...language}>
              {differences[field] ? (
                <WordDifference
                  parts={differences[field]}
                  words={{ takenOut: words.onlyYours, putIn: words.onlyTheirs }}
                />
              ) : (
                typed[field] || words.empty
              )}
            </dd>
            {differences[field] && (
              <dd>
                <details className="mt-1">
                  <summary className="min-h-6 cursor-pointer text-sm">{title}</summary>
                  <p className="whitespace-pre-wrap break-words" {...language}>
                    {typed[field]}
                  </p>
                </details>
              </dd>
            )}
            {plain(yours[field]) === plain(typed[field]) && <dd className="text-sm text-soft">{words.same}</dd>}
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <a href={here}>{words.discard}</a>
      </p>
    </section>
  );
}

/** As a form sends it, or as it is stored: line ends and spaces at the end do not count. */
function plain(typed: string | string[] | undefined): string {
  return String(typed ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
