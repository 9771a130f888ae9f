import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Revision } from "@/app/_vocabulary/revisions";
import { momentText } from "../ui/Moment";
import type { TextOfHistory } from "./text-of-history";

/** Says who wrote a revision and when, as far as that is known. */
export function describeAuthor(
  { by, at }: Revision,
  { text: { withoutAuthor, zone }, locale }: { text: TextOfHistory; locale: Locale },
): string {
  const name = by ?? withoutAuthor;

  return at ? getTranslator(locale, "agendaEditions")("by", { name, when: momentText({ at, locale, zone }) }) : name;
}
