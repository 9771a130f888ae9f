import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { SEEN_STATUSES, type SeenStatus } from "@/app/_vocabulary/text-status";

interface Props {
  status: SeenStatus;
  locale: Locale;
}

/** The mark of each status of a text. The signs differ in form, not in colour alone. */
const MARKS: Record<SeenStatus, { sign: string; look: string }> = {
  official: { sign: "●", look: "text-(--right)" },
  unofficial: { sign: "◉", look: "text-ink" },
  draft: { sign: "◔", look: "text-note" },
  outdated: { sign: "◐", look: "text-note" },
  missing: { sign: "○", look: "text-wrong" },
};

/** The status of a text in one language: its sign and its word. */
export function StatusMark({ status, locale }: Props) {
  return (
    <span className="whitespace-nowrap">
      <StatusSign status={status} />{" "}
      <span className="text-ink">{getTranslator(locale, "translations")(`status.${status}`)}</span>
    </span>
  );
}

/** The sign of a status alone, explained by {@link StatusLegend}. */
export function StatusSign({ status }: Pick<Props, "status">) {
  const { sign, look } = MARKS[status];

  return (
    <span aria-hidden="true" className={look}>
      {sign}
    </span>
  );
}

/** Explains the signs, the best status first. */
export function StatusLegend({ locale }: Pick<Props, "locale">) {
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
      {SEEN_STATUSES.toReversed().map((status) => (
        <StatusMark key={status} status={status} locale={locale} />
      ))}
    </p>
  );
}
