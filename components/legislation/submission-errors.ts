import type { Mistake } from "@/app/_domain/legislation/draft-fields";
import { formatSize, languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { FieldError } from "@/app/_vocabulary/form-state";
import { articlesField, INSTRUMENTS, LEGISLATION_KINDS, MAX_FILES } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import type { LodgeChoices } from "./SubmissionFields";
import type { LodgeWords } from "./SubmissionForm";

/** The words of the form to lodge legislation. */
export function lodgeWords(locale: Locale, uploadBytes: number): LodgeWords {
  const say = getTranslator(locale, "legislation");
  const errors = getTranslator(locale, "errors");
  const size = formatSize(uploadBytes, locale);

  return {
    ...{ title: say("title"), titleHint: say("titleHint"), kind: say("kind"), choose: say("choose") },
    ...{ officialLanguage: say("officialLanguage"), adoptedOn: say("adoptedOn"), adoptedOnHint: say("adoptedOnHint") },
    ...{ day: say("day"), month: say("month"), year: say("year"), yearFirst: locale === "zh" },
    ...{ instruments: say("instruments"), instrumentsHint: say("instrumentsHint"), articlesHint: say("articlesHint") },
    ...{ files: say("files"), filesHint: say("filesHint", { size, limit: MAX_FILES }), taken: say("taken") },
    ...{ remove: say("remove"), sending: say("sending"), progress: say("progress", { percent: "{percent}" }) },
    ...{ cancel: say("cancel"), brokenOff: errors("uploadBrokenOff"), cancelled: say("cancelled") },
    ...{ checkFields: say("checkDraft"), signInAgain: errors("signInBeside"), lodge: say("lodge"), save: say("save") },
    fileTooLarge: errors("fileTooLarge", { name: "{name}", size }),
    filesTooMany: errors("filesTooMany", { limit: MAX_FILES }),
  };
}

/** What can be chosen in it. */
export function lodgeChoices(locale: Locale): LodgeChoices {
  const say = getTranslator(locale, "legislation");

  return {
    kinds: LEGISLATION_KINDS.map((value) => ({ value, label: say(`kinds.${value}`) })),
    languages: languageOptions(locale),
    instruments: INSTRUMENTS.map((value) => ({
      ...{ value, label: say(`instrumentNames.${value}`) },
      ...{ articlesField: articlesField(value), articlesLabel: say(`articlesOf.${value}`) },
    })),
  };
}

/** One message for each field, in the reader's language. */
export function lodgeErrors(mistakes: Mistake[], locale: Locale): FieldError[] {
  const say = getTranslator(locale, "errors");
  const found = new Map<string, string[]>();
  for (const { field, code, params } of mistakes) {
    const message = say(code, spoken(params, locale));
    found.set(field, [...(found.get(field) ?? []), message]);
  }

  return [...found].map(([field, messages]) => ({ field, message: messages.join(" ") }));
}

/** A size as people read it; a name held apart from the sentence. */
function spoken({ bytes, name, ...rest }: Mistake["params"], locale: Locale): Mistake["params"] {
  return {
    ...rest,
    ...(bytes === undefined ? {} : { size: formatSize(Number(bytes), locale) }),
    ...(name === undefined ? {} : { name: isolateText(String(name)) }),
  };
}
