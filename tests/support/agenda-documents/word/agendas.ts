import { parts as changes } from "./agendas/changes.ru";
import { parts as counting } from "./agendas/counting.zh";
import { parts as frames } from "./agendas/frames.ar";
import { parts as officeSuite } from "./agendas/office-suite.es";
import { parts as onlineEditor } from "./agendas/online-editor.fr";
import { parts as strictContents } from "./agendas/strict-contents.en";
import { parts as tables } from "./agendas/tables.fr";
import { parts as template } from "./agendas/template.en";
import type { WordParts } from "./word-file";

/** Agendas of fictitious bodies in the structures of word processors, each beside what is to be read in it. */
export const WORD_AGENDAS: Record<string, WordParts> = {
  "changes.ru": changes,
  "counting.zh": counting,
  "frames.ar": frames,
  "office-suite.es": officeSuite,
  "online-editor.fr": onlineEditor,
  "strict-contents.en": strictContents,
  "tables.fr": tables,
  "template.en": template,
};
