"use client";

import { directionOf } from "@/app/_vocabulary/locales";
import { useTranslator } from "../ui/messages-context";
import { WordDifference } from "../ui/WordDifference";
import type { MergedText } from "./merge-state";

interface Props {
  merged: MergedText | undefined;
}

/** Changes of a text, field by field: those of another person that were saved with it, or what is not saved. */
export function MergedChanges({ merged }: Props) {
  const t = useTranslator("merging");
  if (!merged) return null;

  return (
    <details className="my-3 border-s-4 border-right bg-wash px-4 py-2">
      <summary className="min-h-6 cursor-pointer pointer-coarse:min-h-11">{merged.title}</summary>
      <p className="mt-1 text-sm text-soft">{merged.help}</p>
      <dl className="mt-2">
        {merged.changes.map(({ label, language, before, after, parts }) => (
          <div key={label} className="border-t border-rule py-2">
            <dt className="text-sm font-semibold">{label}</dt>
            <dd className="whitespace-pre-wrap break-words" lang={language} dir={directionOf(language)}>
              <WordDifference
                parts={parts ?? wholeDifference(before, after)}
                removedLabel={t("before")}
                addedLabel={t("after")}
              />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function wholeDifference(before: string, after: string) {
  return [
    { kind: "removed" as const, text: before },
    { kind: "added" as const, text: after },
  ].filter(({ text }) => text !== "");
}
