import type { listStates } from "@/app/_domain/delegations/queries";
import { LANGUAGE_TAGS, type Locale, pickText } from "@/app/_vocabulary/locales";
import type { Option } from "../ui/fields";

/** Returns the States to choose from, in the order of the reader's language. */
export function stateOptions(states: Awaited<ReturnType<typeof listStates>>, locale: Locale): Option[] {
  const { compare } = new Intl.Collator(LANGUAGE_TAGS[locale]);

  return states
    .map(({ code, names }) => ({ value: code, label: pickText(names, locale)?.text ?? code }))
    .toSorted((a, b) => compare(a.label, b.label));
}
