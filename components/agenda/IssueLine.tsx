import type { AgendaIssue } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "@/components/layout/language-attributes";

interface Props {
  issue: AgendaIssue | undefined;
  meeting: { timeZone: string; original: Locale | undefined };
  locale: Locale;
}

/** Says that an agenda was revised, corrected, supplemented or reissued, when, and what has changed. */
export function IssueLine({ issue, meeting, locale }: Props) {
  if (!issue || issue.kind === "first" || issue.kind === "adopted") return null;
  const note = pickText(issue.notes, locale, meeting.original);
  if (issue.kind === "languages" && !note) return null;
  const date = formatDay(dayOf(issue.at, meeting.timeZone), locale);
  const t = getTranslator(locale, "agendaEditions");

  return (
    <p className="mt-4 max-w-measure border-s-4 border-edge ps-4">
      {issue.kind !== "languages" && `${t(`issuedLine.${issue.kind}`, { date })} `}
      {note && <span {...languageAttributes(note.locale, locale)}>{note.text}</span>}
    </p>
  );
}
