import type { Locale } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  paragraphs: { id: string; said: string; text: string; locale: Locale }[];
  meetingKey: string;
  locale: Locale;
  /** the language of the report's text */
  text: Locale;
  restore: FormAction;
  words: { title: string; restore: string };
}

/** What was removed from the draft, each with its way back. */
export function RemovedParagraphs({ paragraphs, meetingKey, locale, text, restore, words }: Props) {
  if (paragraphs.length === 0) return null;

  return (
    <section className="mt-12 border-t border-rule pt-4" aria-labelledby="removed">
      <h2 id="removed" className="text-2xl">
        {words.title}
      </h2>
      {paragraphs.map((paragraph) => (
        <div key={paragraph.id} className="mt-4 max-w-measure">
          <p className="text-sm text-soft">{paragraph.said}</p>
          <p className="line-clamp-3 whitespace-pre-wrap" {...languageAttributes(paragraph.locale, locale)}>
            {paragraph.text}
          </p>
          <RestoreForm {...{ locale, meetingKey, text, restore }} id={paragraph.id} words={words} />
        </div>
      ))}
    </section>
  );
}

/** Brings a removed paragraph back: from the list of them, and from where it was just removed. */
export function RestoreForm({
  id,
  meetingKey,
  locale,
  text,
  restore,
  words,
}: Omit<Props, "paragraphs" | "words"> & { id: string; words: { restore: string; label?: string } }) {
  return (
    <ActionForm
      action={restore}
      locale={locale}
      className="mt-1"
      initial={{ paragraphId: id, meetingKey, textLocale: text }}
    >
      <HiddenField name="paragraphId" />
      <HiddenField name="meetingKey" />
      <HiddenField name="textLocale" />
      <Button look="quiet" aria-label={words.label}>
        {words.restore}
      </Button>
    </ActionForm>
  );
}
