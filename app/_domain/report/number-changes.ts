import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { differingParts } from "@/app/_vocabulary/word-difference";
import type { NamedChange } from "@/components/report/compose-form-state";
import type { ComposedChange } from "./compose-report";

/** What composing changed, in words: each paragraph by its number, in the order of the report, with the parts in which its facts differ. */
export function numberChanges(
  changes: ComposedChange[],
  { before, after, locale }: { before: ReportDraft; after: ReportDraft; locale: Locale },
): NamedChange[] {
  const say = getTranslator(locale, "report");
  const numbersIn = (draft: ReportDraft) =>
    new Map(paragraphsOf(draft).map(({ id, mark }) => [id, Number.parseInt(mark, 10)]));
  const [numbers, earlier] = [numbersIn(after), numbersIn(before)];
  const placeOf = ({ paragraphId }: ComposedChange) => numbers.get(paragraphId) ?? earlier.get(paragraphId) ?? 0;

  return changes
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((change): NamedChange => {
      const { paragraphId, kind } = change;
      const page = paths.secretariatReport(locale, after.meetingKey, after.locale);

      return {
        paragraphId,
        kind,
        said: say(`changes.${kind}`, { number: placeOf(change) }),
        ...(numbers.has(paragraphId) && { href: `${page}#paragraph-${paragraphId}` }),
        ...partsOf(change, after.locale),
      };
    });
}

/** The parts in one language, or in the first other one where it did not change. */
function partsOf({ before, after }: ComposedChange, locale: Locale): Pick<NamedChange, "before" | "after"> {
  const language = [locale, ...LOCALES].find((each) => before[each] !== undefined || after[each] !== undefined);
  if (!language) return {};
  const plain = (text: string | undefined) => plainText(parseSource(text ?? "").text);

  return differingParts(plain(before[language]), plain(after[language]), language);
}
