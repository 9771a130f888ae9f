import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import { ReplacementLinks } from "./ReplacementLinks";
import { StatusMark } from "./StatusMark";

export interface SubmissionRow {
  id: string;
  href: string;
  /** the receipt number, or that there is none yet */
  receipt: string;
  title: string;
  /** who lodged it, where that is not the reader */
  from?: string;
  when: { iso: string; text: string };
  state: SubmissionStatus;
  stateText: string;
  /** which one it replaces, and which one replaces it, in words */
  replacements: { text: string; href: string }[];
}

interface Props {
  rows: SubmissionRow[];
  caption: string;
  words: { receipt: string; title: string; from?: string; when: string; state: string };
}

/** Submissions in a table; on a phone each is a block of its own. */
export function SubmissionTable({ rows, caption, words }: Props) {
  const cell = "block py-1 sm:table-cell sm:py-3 sm:pe-4 sm:align-top";

  return (
    <table className="my-6 block w-full sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden border-b-2 border-ink sm:table-header-group">
        <tr>
          {[words.receipt, words.title, words.from, words.when, words.state].map(
            (head) =>
              head && (
                <th key={head} scope="col" className="py-2 pe-4 text-start align-bottom text-sm font-semibold">
                  {head}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr key={row.id} className="block border-b border-rule py-2 sm:table-row sm:py-0">
            <td className={`${cell} whitespace-nowrap`}>
              <bdi>{row.receipt}</bdi>
            </td>
            <td className={`${cell} min-w-0 break-words sm:max-w-80`}>
              <a href={row.href} className="inline-block py-1 sm:py-0">
                <bdi>{row.title}</bdi>
              </a>
              <ReplacementLinks links={row.replacements} className="text-sm" />
            </td>
            {words.from && (
              <td className={cell}>
                <bdi>{row.from}</bdi>
              </td>
            )}
            <td className={cell}>
              <time dateTime={row.when.iso}>{row.when.text}</time>
            </td>
            <td className={cell}>
              <StatusMark state={row.state} text={row.stateText} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
