import type { UnsavedText } from "@/app/_domain/open-texts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import { wordDifference } from "@/app/_vocabulary/word-difference";
import { MergedChanges } from "../merging/MergedChanges";
import type { OtherChange } from "../merging/merge-state";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { momentText } from "../ui/Moment";
import { Notice } from "../ui/Notice";

/** A field of a form as it is saved. */
export interface SavedField {
  name: string;
  language: Locale;
  label: string;
  value: string;
}

interface Props {
  unsaved: UnsavedText;
  /** the form is filled with it */
  isContinued: boolean;
  /** the fields that are compared */
  fields: SavedField[];
  reference: OpenTextReference;
  locale: Locale;
  zone: string;
  /** opens the form filled with it */
  continueHref: string;
  discard: FormAction;
}

/** Says what the reader has typed in a text and not saved, here or on another device: continue or discard it. */
export function UnsavedTextNotice(props: Props) {
  const { unsaved, isContinued, fields, reference, locale, zone, continueHref, discard } = props;
  const t = getTranslator(locale, "openTexts");
  const when = momentText({ at: unsaved.storedAt, locale, zone });
  const changes = changesOf(unsaved, fields);
  if (changes.length === 0 && !isContinued) return null;

  return (
    <Notice kind="note">
      <p>{t(isContinued ? "continued" : "unsaved", { when })}</p>
      <MergedChanges merged={{ title: t("typed"), help: t("typedHelp"), changes }} />
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
        {!isContinued && (
          <a href={continueHref} className="inline-block min-h-6 font-semibold pointer-coarse:min-h-11">
            {t("continue")}
          </a>
        )}
        <ActionForm action={discard} locale={locale} initial={{ ...reference, page: unsaved.page }}>
          {[...Object.keys(reference), "page"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          <Button look="quiet">{t("discard")}</Button>
        </ActionForm>
      </div>
    </Notice>
  );
}

/** Returns the fields that read otherwise than they are saved. */
function changesOf({ values }: UnsavedText, fields: SavedField[]): OtherChange[] {
  return fields.flatMap(({ name, label, language, value: before }) => {
    const after = String(values[name] ?? before).replace(/\r\n?/g, "\n");
    if (after.trim() === before.trim()) return [];
    const parts = before && after ? wordDifference(before, after, language) : undefined;

    return [{ label, language, before, after, parts }];
  });
}
