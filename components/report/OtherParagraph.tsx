import { useTranslator } from "../ui/messages-context";
import { WordDifference } from "../ui/WordDifference";
import type { OtherParagraphVersion } from "./paragraph-form-state";

interface Props extends OtherParagraphVersion {
  language: { lang: string; dir: "rtl" | "ltr" };
  /** opens the saved version in place of what was typed */
  discardHref: string;
}

/**
 * The version that somebody else saved while this form was open, compared with the reader's own.
 */
export function OtherParagraph({ title, text, difference, language, discardHref }: Props) {
  const t = useTranslator("report");

  return (
    <section aria-labelledby="theirs" className="my-5 border-s-4 border-wrong bg-wash px-4 py-3">
      <h2 id="theirs" className="text-lg">
        {title}
      </h2>
      <p className="mt-1 text-sm">{t("savedVersionHelp")}</p>
      {difference && (
        <>
          <p className="mt-1 text-sm">{t("differenceHelp")}</p>
          <p className="mt-3 max-w-measure whitespace-pre-wrap break-words" {...language}>
            <WordDifference parts={difference} removedLabel={t("onlyYours")} addedLabel={t("onlyInSaved")} />
          </p>
        </>
      )}
      <details className="mt-3" open={!difference}>
        <summary className="min-h-6 cursor-pointer text-sm">{title}</summary>
        <p className="max-w-measure whitespace-pre-wrap break-words" {...language}>
          {text}
        </p>
      </details>
      <p className="mt-3">
        <a href={discardHref}>{t("discard")}</a>
      </p>
    </section>
  );
}
