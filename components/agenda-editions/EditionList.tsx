import type { AgendaEdition } from "@/app/_domain/agenda-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { isSymbolKind } from "@/app/_vocabulary/edition-kind";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { momentText } from "../ui/Moment";
import { CompareEditions } from "./CompareEditions";

interface Props {
  editions: AgendaEdition[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
}

/** The editions of an agenda, the last first: how, when, by whom and why each was issued. */
export function EditionList({ editions, meeting, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");
  if (editions.length === 0) return null;

  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="editions">
      <h2 id="editions" className="text-lg">
        {t("editions")}
      </h2>
      <CompareEditions
        editions={editions}
        action={paths.secretariatIssueAgenda(locale, meeting.key)}
        zone={meeting.timeZone}
        locale={locale}
      />
      <ol className="mt-2">
        {editions.map((edition) => {
          const note = pickText(edition.notes, locale, meeting.original);
          return (
            <li key={edition.number} className="border-b border-rule py-2">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <span className="font-semibold">{t("edition", { number: edition.number })}</span>
                <span>{describeKind(edition, locale)}</span>
                <span className="text-sm text-soft">
                  {t("by", {
                    name: isolateText(edition.issuedBy),
                    when: momentText({ at: edition.issuedAt, locale, zone: meeting.timeZone }),
                  })}
                </span>
                {edition.number > 1 && (
                  <a href={paths.secretariatIssueAgenda(locale, meeting.key, { edition: edition.number })}>
                    {t("changes")}
                    <span className="sr-only"> ({t("edition", { number: edition.number })})</span>
                  </a>
                )}
              </p>
              {note && <p {...languageAttributes(note.locale, locale)}>{note.text}</p>}
              {edition.reason && <p className="text-sm text-soft wrap-anywhere">{edition.reason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Says how an edition was issued, with its own symbol. */
export function describeKind({ kind, symbol }: Pick<AgendaEdition, "kind" | "symbol">, locale: Locale): string {
  const t = getTranslator(locale, "agendaEditions");
  const name = t(`kinds.${kind}`);

  return symbol && isSymbolKind(kind) ? t("withSymbol", { kind: name, symbol: isolateText(symbol) }) : name;
}
