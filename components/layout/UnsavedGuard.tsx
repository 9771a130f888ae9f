import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { UnsavedDialog } from "./UnsavedDialog";

const TITLE_ID = "unsaved-title";

/**
 * Asks before a page is left on which something typed is not saved, in the language of the page. The
 * texts are rendered here, so that a page without further client texts needs no translator there.
 */
export function UnsavedGuard({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "portal");

  return (
    <UnsavedDialog titleId={TITLE_ID}>
      <h2 id={TITLE_ID} className="text-xl">
        {t("unsaved.title")}
      </h2>
      <p className="mt-2">{t("unsaved.text")}</p>
      <form method="dialog" className="mt-5 flex flex-wrap gap-3">
        <button
          type="submit"
          value="stay"
          className="min-h-11 cursor-pointer border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent"
        >
          {t("unsaved.stay")}
        </button>
        <button
          type="submit"
          value="leave"
          className="min-h-11 cursor-pointer border-2 border-edge bg-paper px-5 py-2 font-semibold text-ink"
        >
          {t("unsaved.leave")}
        </button>
      </form>
    </UnsavedDialog>
  );
}
