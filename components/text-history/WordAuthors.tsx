import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Revision } from "@/app/_vocabulary/revisions";
import type { AttributedStretch } from "@/app/_vocabulary/text-difference/attribute-words";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { languageAttributes } from "../layout/language-attributes";
import { describeAuthor } from "./describe-author";
import { LineBlock } from "./LineBlock";
import { printTokens } from "./print-tokens";
import type { TextOfHistory } from "./text-of-history";

interface Props {
  authors: NonNullable<TextHistory["authors"]>;
  text: TextOfHistory;
  locale: Locale;
}

/** The newest text; behind each stretch of words the number of the revision that brought it in. */
export function WordAuthors({ authors: { fields, olderThan }, text, locale }: Props) {
  const t = getTranslator(locale, "textHistory");
  const found = fields.flatMap(({ lines }) => lines.flatMap(({ stretches }) => stretches.map(({ source }) => source)));
  const revisions = [...new Map(found.flatMap((each) => (each ? [[each.number, each] as const] : []))).values()];

  return (
    <section aria-labelledby="authors" className="mt-4 gap-x-10 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div>
        <h2 id="authors" className="text-lg">
          {t("authors")}
        </h2>
        <p className="mt-1 text-sm text-soft">{t("authorsHelp")}</p>
        {olderThan !== undefined && <p className="text-sm text-soft">{t("olderWords", { number: olderThan })}</p>}
        <dl className="mt-2">
          {fields.map(({ name, locale: language, lines }) => (
            <div key={`${name} ${language}`} className="border-t border-rule py-2">
              <dt className="text-sm text-soft">{text.labelOf({ name, locale: language })}</dt>
              <dd className="max-w-measure" {...languageAttributes(language, locale)}>
                {lines.map(({ shape, stretches }, index) => (
                  <LineBlock key={index} shape={shape}>
                    {stretches.map((stretch, place) => (
                      <Stretch key={place} stretch={stretch} text={text} locale={locale} />
                    ))}
                  </LineBlock>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <ol className="mt-2 self-start border-t border-rule text-sm">
        {revisions
          .toSorted((a, b) => b.number - a.number)
          .map((revision) => (
            <li key={revision.number} className="border-b border-rule py-1.5">
              <a href={text.href({ to: revision.number })} className="inline-block min-h-6 font-semibold">
                {t("revision", { number: revision.number })}
              </a>{" "}
              {describeAuthor(revision, { text, locale })}
            </li>
          ))}
      </ol>
    </section>
  );
}

function Stretch({
  stretch: { source, tokens },
  text,
  locale,
}: Omit<Props, "authors"> & { stretch: AttributedStretch<Revision> }) {
  const whole = printTokens(tokens, locale);
  // The number stands at the last word, not at the one that follows.
  const printed = whole.trimEnd();
  if (!source) return <span>{whole}</span>;
  const name = getTranslator(locale, "textHistory")("revision", { number: source.number });
  const author = isolateText(describeAuthor(source, { text, locale }));

  return (
    <span title={`${name}: ${author}`}>
      <span className="underline decoration-rule underline-offset-4">{printed}</span>
      <sup className="ms-0.5 text-[0.7em]">
        <span className="sr-only" lang={locale}>
          {name}{" "}
        </span>
        <bdi aria-hidden>{source.number}</bdi>
      </sup>
      {whole.slice(printed.length)}
    </span>
  );
}
