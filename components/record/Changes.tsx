import type { RecordWords } from "./RecordTable";

interface Props {
  changes: { label: string; before: string; after: string }[];
  words: Pick<RecordWords, "change" | "before" | "after" | "empty" | "label" | "list">;
}

/** What a thing was before and after, folded away until it is asked for. */
export function Changes({ changes, words }: Props) {
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer text-sm">
        {words.label(words.change)} {words.list(changes.map((change) => change.label))}
      </summary>
      {changes.map((change) => (
        <dl key={change.label} className="mt-2 grid gap-x-6 gap-y-1 border-t border-rule pt-2 text-sm sm:grid-cols-2">
          {(["before", "after"] as const).map((side) => (
            <div key={side}>
              <dt className="text-soft">
                {words.label(change.label)} {words[side]}
              </dt>
              <dd className="whitespace-pre-wrap break-words" dir="auto">
                {change[side] || words.empty}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </details>
  );
}
