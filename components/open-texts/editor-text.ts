import type { getOpenText } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import type { FormAction } from "../ui/ActionForm";
import { describeOthers } from "./describe-presences";
import type { OpenedText } from "./OpenText";

/** A text in its editor: who else has it open, and what the reader has typed in it and not saved. */
export interface EditorText extends Awaited<ReturnType<typeof getOpenText>> {
  reference: OpenTextReference;
  /** the form is filled with what was typed */
  isContinued: boolean;
  /** leads to what was changed; undefined for those who may not read it */
  changesHref: string | undefined;
  /** deletes what was typed */
  discard: FormAction;
}

/** Returns what the form of a text says and sends while it is open. */
export function openedText(
  { reference, others, unsaved, isContinued, changesHref }: EditorText,
  locale: Locale,
): OpenedText {
  return {
    reference,
    continued: isContinued ? unsaved?.page : undefined,
    others: describeOthers(others, locale),
    changes:
      changesHref === undefined
        ? undefined
        : { href: changesHref, label: getTranslator(locale, "openTexts")("seeChanges") },
  };
}

/** Returns the values that a form begins with, where it is filled with what was typed. */
export function typedValues({ unsaved, isContinued }: EditorText): Record<string, string | string[]> | undefined {
  return isContinued ? unsaved?.values : undefined;
}
