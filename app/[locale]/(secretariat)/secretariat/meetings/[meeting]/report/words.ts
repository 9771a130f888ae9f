import { listCharacters } from "@/app/_domain/refuse-unprintable";
import { WORDINGS } from "@/app/_domain/report/wording";
import { languageName } from "@/app/_i18n/format";
import type { Translator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import type { Outdated } from "@/app/_vocabulary/report-draft";
import { CHAPTERS } from "@/app/_vocabulary/report-sections";
import { changeWords } from "@/app/[locale]/(secretariat)/secretariat/change-words";
import type { OutlineWords, ParagraphWords } from "@/components/report/report-words";
import type { UnprintableWords } from "@/components/report/UnprintableNotice";
import type { Option } from "@/components/ui/fields";

/** The words of the outline, which takes them ready-made. */
export function outlineWords(say: Translator, agenda: Translator, locale: Locale, zone: string): OutlineWords {
  return {
    edit: say("edit"),
    editNumber: (number) => say("editNumber", { number }),
    addAfter: say("addAfter"),
    addAfterNumber: (number) => say("addAfterNumber", { number }),
    add: say("add"),
    addOn: (number) => say("addOn", { number }),
    remove: say("remove"),
    removeNumber: (number) => say("removeNumber", { number }),
    edited: say("edited"),
    outdated: saidOf(say, locale, zone).outdated,
    notes: say("notes"),
    ofNotes: {
      mark: (number) => say("noteCall", { number }),
      back: (number) => say("noteBack", { number }),
      close: agenda("closeNote"),
    },
  };
}

/** The words on what the report cannot print. */
export function unprintableWords(say: Translator, locale: Locale): UnprintableWords {
  return {
    title: say("unprintable.title"),
    inLanguage: (language, characters) =>
      say("unprintable.inLanguage", {
        language: languageName(language, locale),
        characters: listCharacters(characters),
      }),
    paragraph: (number) => say("unprintable.paragraph", { number }),
    elsewhere: say("unprintable.elsewhere"),
  };
}

export function paragraphWords(say: Translator, text: Locale): ParagraphWords {
  return {
    text: say("text", { language: LANGUAGE_NAMES[text] }),
    syntaxHint: say("syntaxHint"),
    place: say("place"),
    choose: say("choose"),
    minor: say("minor"),
    save: say("save"),
    saveOver: say("saveOver"),
    theirsHelp: say("theirsHelp"),
    differenceHelp: say("differenceHelp"),
    onlyYours: say("onlyYours"),
    onlyTheirs: say("onlyTheirs"),
    discard: say("discard"),
  };
}

/** Every place where a paragraph can stand, by its chapter and section, or its chapter and item. */
export function placeOptions(say: Translator, locale: Locale, items: { id: string; number: string }[]): Option[] {
  const { headings, chapterMark } = WORDINGS[locale];

  return CHAPTERS.flatMap((chapter, index): Option[] => {
    const name = `${chapterMark(index + 1)} ${headings[chapter.key]}`;
    if (!chapter.byItem)
      return chapter.sections.map((section) => ({
        value: section,
        label: chapter.sections.length > 1 ? `${name} – ${headings[section]}` : name,
      }));
    const onItems = items.map(({ id, number }) => ({
      value: `${chapter.key}:${id}`,
      label: say("onItem", { chapter: name, number }),
    }));

    return [{ value: chapter.key, label: name }, ...onItems];
  });
}

/** Sentences on who changed something when, on the clock of the meeting. */
export function saidOf(say: Translator, locale: Locale, zone: string) {
  const changes = changeWords(say, locale, zone, (when) => say("lastComposed", { when }));

  return {
    ...changes,
    outdated: ({ by, at }: Outdated) =>
      say(by ? "outdatedBy" : "outdatedByFacts", {
        language: by ? languageName(by, locale) : "",
        when: at ? changes.when(at) : "–",
      }),
    removedBy: ({ at, by }: { at: Date; by: string }) => say("removedBy", { name: by, when: changes.when(at) }),
  };
}
