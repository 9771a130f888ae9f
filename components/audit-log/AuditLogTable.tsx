import type { Locale } from "@/app/_vocabulary/locales";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";
import { ColumnHeads } from "../ui/ColumnHeads";
import { Moment } from "../ui/Moment";
import { Changes } from "./Changes";

export interface DescribedEvent {
  id: number;
  at: Date;
  actor: string;
  subjectId: string;
  what: string;
  /** to what, and where the reader finds it */
  subject: { text: string; href: string | undefined } | undefined;
  facts: { label: string; value: string }[];
  changes: DescribedChange[];
}

export interface DescribedChange {
  label: string;
  /** empty where there was nothing; not there where the entry does not keep it */
  before: string;
  after: string | undefined;
  /** of the text, where it is one */
  language: Locale | undefined;
  /** the words that changed, where the text is long */
  parts: DifferencePart[] | undefined;
}

export interface RecordWords {
  caption: string;
  /** what stands before a value: "Title:" */
  label: (label: string) => string;
  when: string;
  who: string;
  what: string;
  onlyThis: string;
  before: string;
  after: string;
  empty: string;
  whole: string;
  wholeText: string;
  takenOut: string;
  putIn: string;
}

interface Props {
  rows: DescribedEvent[];
  locale: Locale;
  zone: string;
  /** where the entries on one subject alone are shown; nothing where they are */
  subjectHref: ((subjectId: string) => string) | undefined;
  words: RecordWords;
}

/** Who did what and when, newest first. */
export function AuditLogTable({ rows, locale, zone, subjectHref, words }: Props) {
  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{words.caption}</caption>
      <ColumnHeads heads={[words.when, words.who, words.what]} />
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-rule align-top max-sm:block max-sm:py-2">
            <td className="py-2 pe-6 text-sm whitespace-nowrap text-soft max-sm:block max-sm:py-0">
              <Moment at={row.at} locale={locale} zone={zone} />
            </td>
            <td className="py-2 pe-6 font-semibold max-sm:block max-sm:py-0">
              <bdi>{row.actor}</bdi>
            </td>
            <td className="w-3/5 py-2 max-sm:block max-sm:w-auto max-sm:py-0">
              <p className="flex flex-wrap gap-x-4">
                <span>{row.what}</span>
                {subjectHref && (
                  <a href={subjectHref(row.subjectId)} className="inline-block min-h-6 text-sm">
                    {words.onlyThis}
                    {row.subject && <span className="sr-only"> ({row.subject.text})</span>}
                  </a>
                )}
              </p>
              {row.subject && (
                <p className="font-semibold wrap-anywhere" dir="auto">
                  {row.subject.href ? <a href={row.subject.href}>{row.subject.text}</a> : row.subject.text}
                </p>
              )}
              {row.facts.map((fact) => (
                <p key={fact.label} className="text-sm text-soft">
                  {words.label(fact.label)} <bdi className="break-words">{fact.value}</bdi>
                </p>
              ))}
              <Changes changes={row.changes} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
