import { getTranslator } from "@/app/_platform/i18n/translate";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import type { RecordWords } from "@/components/record/RecordTable";

/** The words of a part of the record. */
export function recordWords(locale: Locale, caption: string): RecordWords {
  const say = getTranslator(locale, "record");

  return {
    caption,
    label: (label) => say("label", { label }),
    list: (labels) => new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "conjunction" }).format(labels),
    when: say("when"),
    who: say("who"),
    what: say("what"),
    onlyThis: say("onlyThis"),
    change: say("change"),
    before: say("before"),
    after: say("after"),
    empty: say("empty"),
  };
}
