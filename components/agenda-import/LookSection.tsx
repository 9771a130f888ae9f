import type { ReactNode } from "react";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { LookPart } from "./look-props";

interface Props {
  part: LookPart;
  locale: Locale;
  /** the language that is shown, where the part is in one */
  text?: Locale;
  children: ReactNode;
}

/** A part of the look, which folds; the links that stay in view lead to it. */
export function LookSection({ part, locale, text, children }: Props) {
  const t = getTranslator(locale, "imports");

  return (
    <section aria-labelledby={part} className="mt-10">
      <details open>
        <summary className="cursor-pointer">
          <h2 id={part} className="inline scroll-mt-4 text-2xl">
            {t(`part.${part}`)} {text && <span className="text-base font-normal">({languageName(text, locale)})</span>}
          </h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
