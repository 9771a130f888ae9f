import { WordDifference } from "../ui/WordDifference";
import type { DescribedChange, RecordWords } from "./AuditLogTable";

interface Props {
  changes: DescribedChange[];
  words: RecordWords;
}

/** Beyond this a text is shortened, with the whole of it behind a click. */
const SHORT = 280;

/** What a thing was before and after: a long text by the words that changed, with the whole of it behind a click. */
export function Changes({ changes, words }: Props) {
  return changes.map((change) => (
    <div key={change.label} className="mt-2 border-t border-rule pt-2 text-sm">
      <p className="text-soft">{words.label(change.label)}</p>
      {change.parts ? (
        <>
          <p className="break-words whitespace-pre-wrap" {...languageOf(change)}>
            <WordDifference parts={change.parts} words={words} />
          </p>
          <details className="mt-1">
            <summary className="min-h-6 cursor-pointer">{words.whole}</summary>
            <BeforeAndAfter change={change} words={words} shortens={false} />
          </details>
        </>
      ) : (
        <BeforeAndAfter change={change} words={words} shortens />
      )}
    </div>
  ));
}

function BeforeAndAfter({
  change,
  words,
  shortens,
}: {
  change: DescribedChange;
  words: RecordWords;
  shortens: boolean;
}) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {(["before", "after"] as const).map((side) => {
        const text = change[side];
        if (text === undefined) return null;
        return (
          <div key={side}>
            <dt className="text-soft">{words[side]}</dt>
            <dd>
              <Text text={text || words.empty} change={change} words={words} shortens={shortens} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Text({
  text,
  change,
  words,
  shortens,
}: {
  text: string;
  change: DescribedChange;
  words: RecordWords;
  shortens: boolean;
}) {
  const look = "break-words whitespace-pre-wrap";
  if (!shortens || text.length <= SHORT)
    return (
      <p className={look} {...languageOf(change)}>
        {text}
      </p>
    );

  return (
    <>
      <p className={look} {...languageOf(change)}>
        {text.slice(0, SHORT).replace(/\S{1,20}$/u, "")}…
      </p>
      <details className="mt-1">
        <summary className="min-h-6 cursor-pointer">{words.wholeText}</summary>
        <p className={look} {...languageOf(change)}>
          {text}
        </p>
      </details>
    </>
  );
}

/** Numbers and words of ours are of the page's language, texts of their own. */
function languageOf({ language }: DescribedChange) {
  return { dir: "auto", ...(language && { lang: language }) } as const;
}
