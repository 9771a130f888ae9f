import type { Agenda } from "@/app/_domain/agenda/queries";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator, type MessageKey } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { NewMark } from "@/components/ui/NewMark";
import type { ChangedSubject, ChangeGroup } from "./change-groups";

interface Props {
  groups: ChangeGroup[];
  agenda: Agenda;
  locale: Locale;
}

/** Changes with their days. The browser marks what is new since the reader's last visit. */
export function ChangeList({ groups, agenda, locale }: Props) {
  const t = getTranslator(locale, "changes");

  return (
    <ol className="mt-3 border-t border-rule empty:hidden">
      {groups.map((group) => (
        <li
          key={group.key}
          data-changed={group.at.toISOString()}
          className="grid gap-x-8 border-b border-rule py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <time dateTime={group.at.toISOString()} className="text-soft">
            {formatDay(group.day, locale)}
          </time>
          <div>
            <p>
              {t(messageOf(group), { count: group.subjects.length })}
              <NewMark locale={locale} />
            </p>
            <ul className="text-sm text-soft empty:hidden">
              {group.subjects
                .flatMap((subject) =>
                  describeSubject(subject, group, agenda, locale).map((each) => ({
                    ...each,
                    reason: pickText(subject.reasons ?? {}, locale, agenda.meeting.original),
                  })),
                )
                .map(({ name, href, languages, reason }, index) => (
                  <li key={`${name} ${index}`}>
                    {href ? (
                      <a href={href} className="inline-block py-0.5">
                        <bdi>{name}</bdi>
                      </a>
                    ) : (
                      name
                    )}
                    {languages && <span className="ms-3">{languages}</span>}
                    {reason && (
                      <span className="block text-ink" {...languageAttributes(reason.locale, locale)}>
                        {reason.text}
                      </span>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}

function messageOf({ kind, replacesEarlier }: ChangeGroup): MessageKey<"changes"> {
  if (replacesEarlier && (kind === "import-agenda" || kind === "issue-document")) return `kinds.${kind}-again`;

  return `kinds.${kind}`;
}

/** Returns the name, page and languages of what was changed; nothing where none is known. */
function describeSubject(
  { id, symbol, number, locales, reasons }: ChangedSubject,
  { kind }: ChangeGroup,
  { meeting, items }: Agenda,
  locale: Locale,
): { name: string; href?: string; languages?: string }[] {
  const languages = listLanguages(locales, locale);
  const item = items.find((each) => each.id === id);
  if (symbol !== null && kind !== "import-agenda")
    return [{ name: symbol, languages, href: paths.document(locale, symbol) }];
  if (item) {
    const name = getTranslator(locale, "changes")("item", { number: printItemNumber(item.number, locale) });
    return [{ name, languages, href: paths.agenda(locale, meeting.key, { item: item.number }) }];
  }
  if (number !== null) {
    const name = getTranslator(locale, "meeting")("plenaryMeeting", { number });
    return [{ name, href: paths.programme(locale, meeting.key, number) }];
  }

  // A change without a name of its own is listed if there is a reason.
  return languages || reasons ? [{ name: languages }] : [];
}
