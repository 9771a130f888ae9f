import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf, type ReportDraft } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { differingParts } from "@/app/_vocabulary/word-difference";
import type { ComposedChange } from "./composed-change";

/** The change of a paragraph that composing caused, with its number. */
export interface NumberedChange {
  paragraphId: string;
  kind: ComposedChange["kind"];
  /** the number of the paragraph, the earlier one where it was removed */
  number: number;
  isInDraft: boolean;
  /** the parts in which the facts differ */
  before?: string;
  after?: string;
}

/** Numbers the changes of a composition by the paragraphs of the drafts, in report order. */
export function numberChanges(
  changes: ComposedChange[],
  { before, after }: { before: ReportDraft; after: ReportDraft },
): NumberedChange[] {
  const [earlier, present] = [paragraphNumbers(before), paragraphNumbers(after)];

  return changes
    .map(({ paragraphId, kind, ...texts }) => ({
      paragraphId,
      kind,
      number: present.get(paragraphId) ?? earlier.get(paragraphId) ?? 0,
      isInDraft: present.has(paragraphId),
      ...differingFacts(texts, after.locale),
    }))
    .toSorted((a, b) => a.number - b.number);
}

function paragraphNumbers(draft: ReportDraft): Map<string, number> {
  return new Map(paragraphsOf(draft).map(({ id, mark }) => [id, Number.parseInt(mark, 10)]));
}

/** Returns the differing parts in one language, or in the first other one that changed. */
function differingFacts(
  { before, after }: Pick<ComposedChange, "before" | "after">,
  locale: Locale,
): Pick<NumberedChange, "before" | "after"> {
  const language = [locale, ...LOCALES].find((each) => before[each] !== undefined || after[each] !== undefined);
  if (!language) return {};
  const plain = (text: string | undefined) => plainText(parseSource(text ?? "").text);

  return differingParts(plain(before[language]), plain(after[language]), language);
}
