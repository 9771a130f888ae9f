import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { Notice } from "../ui/Notice";

interface Props {
  /** what the text has not followed, in words */
  outdated: string | undefined;
  /** the last change is the reader's own */
  undoable: boolean;
  actions: { check: FormAction; undo: FormAction };
  locale: Locale;
  /** which text, as it was seen */
  hidden: Record<string, string>;
  words: { check: string; undo: string; outdatedHelp: string };
}

/** Where a paragraph stands beside its other languages, and the way back from one's own last change of it. */
export function ParagraphStatus({ outdated, undoable, actions, locale, hidden, words }: Props) {
  const fields = Object.keys(hidden).map((name) => <HiddenField key={name} name={name} />);

  return (
    <>
      {outdated && (
        <Notice kind="note">
          <p className="font-semibold">{outdated}</p>
          <p className="mt-1">{words.outdatedHelp}</p>
        </Notice>
      )}
      {/* Both stay where they are when they have been used: what they say came of it is said here. */}
      <ActionForm action={actions.check} locale={locale} initial={hidden}>
        {fields}
        {outdated && <Button look="secondary">{words.check}</Button>}
      </ActionForm>
      <ActionForm action={actions.undo} locale={locale} initial={hidden} className="mt-2">
        {fields}
        {undoable && <Button look="secondary">{words.undo}</Button>}
      </ActionForm>
    </>
  );
}
