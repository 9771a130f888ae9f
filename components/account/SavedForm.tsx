import { getTranslator } from "@/app/_i18n/translator";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { isTyped } from "@/app/_vocabulary/typed-fields";
import { Notice } from "../ui/Notice";

/** Displays the fields of a form that was sent after the session had ended, for copying. */
export function SavedForm({ values, locale }: { values: FormState["values"]; locale: Locale }) {
  const t = getTranslator(locale, "signIn");
  const typed = Object.entries(values)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .filter(([name, value]) => isTyped(name, value))
    .map(([, value]) => value);

  return (
    <Notice kind="note">
      <h2 className="text-lg">{t("savedFormTitle")}</h2>
      <p className="mt-1">{t("savedFormText")}</p>
      {typed.map((value, index) => (
        <div key={index} className="mt-3">
          <label htmlFor={`saved-field-${index}`} className="text-sm font-semibold">
            {t("savedFormField", { number: String(index + 1) })}
          </label>
          <textarea
            id={`saved-field-${index}`}
            readOnly
            dir="auto"
            rows={Math.min(10, 1 + Math.ceil(value.length / 90))}
            defaultValue={value}
            className="mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink"
          />
        </div>
      ))}
    </Notice>
  );
}
