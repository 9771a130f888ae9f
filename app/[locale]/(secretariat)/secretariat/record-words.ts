import { getTranslator } from "@/app/_platform/i18n/translate";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RecordWords } from "@/components/record/RecordTable";

export function recordWords(locale: Locale, caption: string): RecordWords {
  const say = getTranslator(locale, "record");

  return {
    caption,
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
