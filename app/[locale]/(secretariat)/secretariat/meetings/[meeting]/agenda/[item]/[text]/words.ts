import type { Translator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { changeWords } from "@/app/[locale]/(secretariat)/secretariat/change-words";
import type { EditorWords } from "@/components/agenda-editor/editor-words";

/** The words of the editor, which takes them ready-made. */
export function editorWords(say: Translator, agenda: Translator): EditorWords {
  return {
    number: say("number"),
    numberHint: say("numberHint"),
    title: say("titleLabel"),
    heading: say("heading"),
    annotation: say("annotation"),
    syntaxHint: say("syntaxHint"),
    documentation: say("documentation"),
    noDocument: say("noDocument"),
    noDocumentExpected: say("noDocumentExpected"),
    save: say("save"),
    saveOver: say("saveOver"),
    preview: say("preview"),
    keys: say("keys"),
    theirsHelp: say("theirsHelp"),
    differenceHelp: say("differenceHelp"),
    onlyYours: say("onlyYours"),
    onlyTheirs: say("onlyTheirs"),
    discard: say("discard"),
    same: say("same"),
    empty: say("empty"),
    note: agenda("note", { number: "{number}" }),
    backToText: agenda("backToText", { number: "{number}" }),
    closeNote: agenda("closeNote"),
  };
}

/** Sentences on who changed something when, on the clock of the meeting. */
export function saidOf(say: Translator, locale: Locale, zone: string) {
  const changes = changeWords(say, locale, zone, (when) => say("lastImport", { when }));
  const entry = ({ at, by }: { at: Date; by: string }) => ({ name: by, when: changes.when(at) });

  return {
    ...changes,
    earlierEntry: (change: { at: Date; by: string }) => say("earlierEntry", entry(change)),
    holdsEarlier: (change: { at: Date; by: string }) => say("holdsEarlier", entry(change)),
  };
}
