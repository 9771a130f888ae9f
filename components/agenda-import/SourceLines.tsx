import type { DraftSource } from "@/app/_domain/agenda-import/drafts/agenda-draft";
import { getTranslator } from "@/app/_i18n/translator";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";

interface Props {
  locale: Locale;
  source: DraftSource;
  /** both included */
  from: number;
  to: number;
}

/** The lines of the file from which something was understood. */
export function SourceLines({ locale, source, from, to }: Props) {
  const t = getTranslator(locale, "imports");
  const lines = source.read.lines.filter(({ line, text }) => line >= from && line <= to && text !== "");
  const [first, last] = [lines[0]?.line, lines.at(-1)?.line];
  if (first === undefined || last === undefined) return null;

  return (
    <details className="self-start bg-wash px-3 py-2 text-sm" open={lines.length <= 12}>
      <summary className="cursor-pointer py-1 text-soft">
        {first === last ? t("sourceLine", { line: first }) : t("sourceLines", { from: first, to: last })}
      </summary>
      <ol lang={source.locale} dir={directionOf(source.locale)} className="mt-1">
        {lines.map(({ line, text }, index) => (
          <li key={index} className="grid grid-cols-[2.5rem_minmax(0,1fr)] py-0.5">
            <span className="text-soft tabular-nums">{line}</span>
            <span className="min-w-0 break-words whitespace-pre-line">{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
