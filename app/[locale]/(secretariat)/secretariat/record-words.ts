import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RecordWords } from "@/components/audit-log/AuditLogTable";

/** The words of a part of the record. */
export function recordWords(locale: Locale, caption: string): RecordWords {
  const say = getTranslator(locale, "record");

  return {
    caption,
    label: (label) => say("label", { label }),
    when: say("when"),
    who: say("who"),
    what: say("what"),
    onlyThis: say("onlyThis"),
    before: say("before"),
    after: say("after"),
    empty: say("empty"),
    whole: say("whole"),
    wholeText: say("wholeText"),
    takenOut: say("takenOut"),
    putIn: say("putIn"),
  };
}
