import type { Mistake } from "@/app/_domain/legislation/draft-fields";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { FieldError } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";

/** Describes the mistakes of a draft, one message for each field. */
export function describeMistakes(mistakes: Mistake[], locale: Locale): FieldError[] {
  const t = getTranslator(locale, "errors");
  const byField = Map.groupBy(mistakes, ({ field }) => field);

  return [...byField].map(([field, found]) => ({
    field,
    message: found.map(({ code, params }) => t(code, formatParams(params, locale))).join(" "),
  }));
}

/** Formats a number of bytes as a size, and isolates a name from its sentence. */
function formatParams({ bytes, name, ...others }: Mistake["params"], locale: Locale): Mistake["params"] {
  return {
    ...others,
    ...(bytes === undefined ? {} : { size: formatSize(Number(bytes), locale) }),
    ...(name === undefined ? {} : { name: isolateText(String(name)) }),
  };
}
