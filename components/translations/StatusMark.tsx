import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { SeenStatus } from "@/app/_vocabulary/text-status";

interface Props {
  status: SeenStatus;
  locale: Locale;
}

const LOOKS: Record<SeenStatus, string> = {
  missing: "text-wrong",
  outdated: "text-note font-semibold",
  draft: "text-ink italic",
  unofficial: "text-soft",
  official: "text-accent",
};

/** The status of a text in one language, in words. */
export function StatusMark({ status, locale }: Props) {
  return <span className={LOOKS[status]}>{getTranslator(locale, "translations")(`status.${status}`)}</span>;
}
