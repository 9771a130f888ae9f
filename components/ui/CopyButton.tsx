import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  /** copied to the clipboard */
  text: string;
  locale: Locale;
}

/** A button that copies a text. It is displayed only where the browser can copy (`enhance.ts`). */
export function CopyButton({ text, locale }: Props) {
  const t = getTranslator(locale, "documents");

  return (
    <span data-copy={text} data-copied={t("copied")} className="print:hidden">
      <button
        type="button"
        hidden
        className="min-h-8 cursor-pointer border border-edge bg-paper px-3 text-sm text-ink hover:bg-wash"
      >
        {t("copy")}
      </button>{" "}
      <span role="status" className="text-sm text-soft" />
    </span>
  );
}
