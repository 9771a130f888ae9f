import type { AgendaEdition } from "@/app/_domain/agenda-editions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { isSymbolKind } from "@/app/_vocabulary/edition-kind";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";
import { Editions } from "./Editions";

interface Props {
  editions: AgendaEdition[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  locale: Locale;
}

/** The editions of an agenda, the last first: how, when, by whom and why each was issued. */
export function EditionList({ editions, meeting, locale }: Props) {
  return (
    <Editions
      editions={editions}
      zone={meeting.timeZone}
      locale={locale}
      address={(query) => paths.secretariatIssueAgenda(locale, meeting.key, query)}
      describe={(edition) => describeKind(edition, locale)}
      notes={({ notes, reason }) => {
        const note = pickText(notes, locale, meeting.original);
        return (
          <>
            {note && <p {...languageAttributes(note.locale, locale)}>{note.text}</p>}
            {reason && <p className="text-sm text-soft wrap-anywhere">{reason}</p>}
          </>
        );
      }}
    />
  );
}

/** Says how an edition was issued, with its own symbol. */
export function describeKind({ kind, symbol }: Pick<AgendaEdition, "kind" | "symbol">, locale: Locale): string {
  const t = getTranslator(locale, "agendaEditions");
  const name = t(`kinds.${kind}`);

  return symbol && isSymbolKind(kind) ? t("withSymbol", { kind: name, symbol: isolateText(symbol) }) : name;
}
