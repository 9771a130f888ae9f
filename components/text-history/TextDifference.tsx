import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { LineDifference } from "@/app/_vocabulary/text-difference/compare-texts";
import { WordDifference } from "../ui/WordDifference";
import { LineBlock } from "./LineBlock";
import { printTokens } from "./print-tokens";

interface Props {
  lines: LineDifference[];
  /** of the reader */
  locale: Locale;
  /** read out before a removed or an added part */
  removedLabel: string;
  addedLabel: string;
}

/**
 * Two texts compared: what is removed struck out, what is added underlined, what has moved named. Lines that are the
 * same open on request.
 */
export function TextDifference({ lines, locale, ...labels }: Props) {
  return groups(lines).map((group, index) =>
    isSame(group[0]) ? (
      <Unchanged key={index} lines={group} locale={locale} {...labels} />
    ) : (
      group.map((line) => <ComparedLine key={`${line.from} ${line.to}`} line={line} locale={locale} {...labels} />)
    ),
  );
}

/** Groups neighbouring lines that are the same, and those that differ. */
function groups(lines: LineDifference[]): LineDifference[][] {
  const grouped: LineDifference[][] = [];
  for (const line of lines) {
    const last = grouped.at(-1);
    if (last && isSame(last[0]) === isSame(line)) last.push(line);
    else grouped.push([line]);
  }

  return grouped;
}

function isSame(line: LineDifference | undefined): boolean {
  return line?.change === "same" && !line.isMoved;
}

function Unchanged({ lines, locale, ...labels }: Props) {
  return (
    <details className="text-soft">
      <summary className="min-h-6 cursor-pointer py-1 text-sm">
        <span lang={locale}>{getTranslator(locale, "textHistory")("unchanged", { count: lines.length })}</span>
      </summary>
      {lines.map((line) => (
        <ComparedLine key={`${line.from} ${line.to}`} line={line} locale={locale} {...labels} />
      ))}
    </details>
  );
}

function ComparedLine({ line, locale, ...labels }: Omit<Props, "lines"> & { line: LineDifference }) {
  const t = getTranslator(locale, "textHistory");
  const marks = [...(line.isMoved ? [t("moved")] : []), ...(line.isReshaped ? [t("reshaped")] : [])];

  return (
    <LineBlock shape={line.shape}>
      {marks.map((mark) => (
        <span key={mark} lang={locale} className="me-2 border border-edge px-1.5 text-sm">
          {mark}
        </span>
      ))}
      <WordDifference
        parts={line.parts.map(({ kind, tokens }) => ({ kind, text: printTokens(tokens, locale) }))}
        {...labels}
      />
    </LineBlock>
  );
}
