"use client";

import { useEffect, useState } from "react";
import { isolateText } from "@/app/_vocabulary/direction";
import type { TermPair } from "@/app/_vocabulary/glossary/glossary-term";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { useTranslator } from "../ui/messages-context";

interface Props {
  terms: TermPair[];
  source: Locale;
  language: Locale;
  /** the name of the field into which a term is inserted; undefined where the text is read alone */
  field: string | undefined;
}

/** The official terms of a source, each with that of the language. Without JavaScript they are read. */
export function TermList({ terms, source, language, field }: Props) {
  const t = useTranslator("translations");
  const [canInsert, setCanInsert] = useState(false);
  useEffect(() => setCanInsert(field !== undefined), [field]);

  return (
    <details className="mt-2 text-sm" open={terms.length <= FEW}>
      <summary className="cursor-pointer py-0.5 text-soft">{t("terms.title", { count: terms.length })}</summary>
      <dl className="mt-1 border-s-2 border-rule ps-3">
        {terms.map((term) => (
          <div key={term.source} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
            <dt className="text-soft" lang={source} dir={directionOf(source)}>
              {term.source}
            </dt>
            <dd>
              {canInsert ? (
                <button
                  type="button"
                  lang={language}
                  dir={directionOf(language)}
                  title={t("terms.insert", { term: isolateText(term.target) })}
                  className="min-h-6 cursor-pointer text-start underline decoration-dotted hover:bg-wash pointer-coarse:min-h-11"
                  onClick={({ currentTarget }) => insertTerm(currentTarget, field ?? "", term.target)}
                >
                  {term.target}
                </button>
              ) : (
                <span lang={language} dir={directionOf(language)}>
                  {term.target}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** So many terms stand unfolded. */
const FEW = 6;

/** Inserts a term where the cursor of its field is, as if it were typed, and moves the focus there. */
function insertTerm(button: HTMLButtonElement, field: string, term: string): void {
  const area = button.form?.elements.namedItem(field);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  area.setRangeText(term, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: term }));
}
