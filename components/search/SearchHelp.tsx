import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { partsOfSymbol } from "@/app/_vocabulary/symbol";
import { searchPath } from "./requested-search";

interface Props {
  locale: Locale;
  /** the symbol of a document that the portal has */
  exampleSymbol: string | undefined;
}

/** Explains the search by examples in the reader's language. */
export function SearchHelp({ locale, exampleSymbol }: Props) {
  const t = getTranslator(locale, "search");
  const examples = [
    { query: t("examples.words"), text: t("help.words") },
    { query: t("examples.phrase"), text: t("help.phrase") },
    { query: t("examples.minus"), text: t("help.minus") },
    ...(exampleSymbol ? [{ query: startOfSymbol(exampleSymbol), text: t("help.symbol") }] : []),
  ];

  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{t("helpTitle")}</h2>
      <dl className="mt-3">
        {examples.map(({ query, text }) => (
          <div key={query} className="border-t border-rule py-3">
            <dt>
              <a href={searchPath(locale, { q: query })}>
                <bdi>{query}</bdi>
              </a>
            </dt>
            <dd className="text-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Returns the part of a symbol that it shares with the other documents of its meeting. */
function startOfSymbol(symbol: string): string {
  const parts = partsOfSymbol(symbol);

  return parts ? `${parts.series}/${parts.year}` : symbol;
}
