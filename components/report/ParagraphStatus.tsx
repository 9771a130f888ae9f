import type { ParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { Notice } from "../ui/Notice";
import { describeOutdated } from "./describe-outdated";

interface Props {
  paragraph: ParagraphToEdit;
  locale: Locale;
  /** the paragraph, the language and the versions that the reader saw */
  hidden: Record<string, string>;
  actions: { check: FormAction; undo: FormAction };
}

/**
 * The status of a paragraph beside its other languages, and the undo of the reader's last change.
 */
export function ParagraphStatus({ paragraph, locale, hidden, actions }: Props) {
  const t = getTranslator(locale, "report");
  const { outdated, canUndo, timeZone } = paragraph;
  const fields = Object.keys(hidden).map((name) => <HiddenField key={name} name={name} />);

  return (
    <>
      {outdated && (
        <Notice kind="note">
          <p className="font-semibold">{describeOutdated(outdated, locale, timeZone)}</p>
          <p className="mt-1">{t("outdatedHelp")}</p>
        </Notice>
      )}
      {/* Both forms stay when they have been used: each shows its own outcome. */}
      <ActionForm action={actions.check} locale={locale} initial={hidden}>
        {fields}
        {outdated && <Button look="secondary">{t("check")}</Button>}
      </ActionForm>
      <ActionForm action={actions.undo} locale={locale} initial={hidden} className="mt-2">
        {fields}
        {canUndo && <Button look="secondary">{t("undo")}</Button>}
      </ActionForm>
    </>
  );
}
