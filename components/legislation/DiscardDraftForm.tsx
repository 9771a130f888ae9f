import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "@/components/ui/ActionForm";
import { Button } from "@/components/ui/Button";

interface Props {
  action: FormAction;
  locale: Locale;
  draft: string;
  meeting: string;
  words: { discard: string; discardText: string };
}

/** Gives up a draft that was not lodged. */
export function DiscardDraftForm({ action, locale, draft, meeting, words }: Props) {
  return (
    <ActionForm action={action} locale={locale} className="mt-10 max-w-measure border-t border-rule pt-4">
      <input type="hidden" name="draftId" value={draft} />
      <input type="hidden" name="meeting" value={meeting} />
      <p className="mb-3 text-soft">{words.discardText}</p>
      <Button look="secondary">{words.discard}</Button>
    </ActionForm>
  );
}
