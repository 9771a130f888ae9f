import type { Agenda } from "@/app/_domain/agenda/queries";
import type { PublicChange } from "@/app/_domain/public-changes/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ChangeList } from "./ChangeList";
import { groupChanges } from "./change-groups";

/** Earlier changes are folded. */
const MAX_UNFOLDED = 6;

interface Props {
  changes: PublicChange[];
  agenda: Agenda;
  locale: Locale;
}

/** The changes to the public pages of a meeting, day by day. */
export function ChangeHistory({ changes, agenda, locale }: Props) {
  const t = getTranslator(locale, "changes");
  const groups = groupChanges(changes, agenda.meeting.timeZone);

  return (
    <section data-visit={agenda.meeting.key}>
      <h2 className="text-2xl">{t("title")}</h2>
      {groups.length === 0 && <p className="mt-2 text-soft">{t("none")}</p>}
      <ChangeList groups={groups.slice(0, MAX_UNFOLDED)} agenda={agenda} locale={locale} />
      {groups.length > MAX_UNFOLDED && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1">{t("earlier")}</summary>
          <ChangeList groups={groups.slice(MAX_UNFOLDED)} agenda={agenda} locale={locale} />
        </details>
      )}
    </section>
  );
}
