import { getTranslator } from "@/app/_i18n/translator";
import { IMPORT_FORM_ANCHOR, paths } from "@/app/_vocabulary/paths";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { LookProps } from "./look-props";

/** Confirms an import, or discards it. */
export function ConfirmImport({ draft, locale, source, edit, actions }: Omit<LookProps, "agenda" | "completed">) {
  const t = getTranslator(locale, "imports");
  const initial = { draftId: draft.id, version: String(draft.version) };

  return (
    <div className="mt-6 border-t border-rule pt-4">
      <ActionForm action={actions.confirm} locale={locale} initial={initial} className="max-w-measure">
        <HiddenField name="draftId" />
        <HiddenField name="version" />
        <p className="mb-3 text-soft">{t("confirmHelp")}</p>
        <Button>{t("confirm")}</Button>
      </ActionForm>
      {edit === "discard" ? (
        <ActionForm action={actions.discard} locale={locale} initial={initial} className="mt-6 max-w-measure">
          <HiddenField name="draftId" />
          <HiddenField name="version" />
          <div id={IMPORT_FORM_ANCHOR} className="scroll-mt-4">
            <p className="mb-3">{t("discardText")}</p>
            <p className="flex flex-wrap items-center gap-4">
              <Button look="secondary">{t("discardSure")}</Button>
              <a href={paths.secretariatImport(locale, draft.id, { text: source.locale })}>{t("cancel")}</a>
            </p>
          </div>
        </ActionForm>
      ) : (
        <p className="mt-4">
          <a href={paths.secretariatImport(locale, draft.id, { text: source.locale, edit: "discard" })}>
            {t("discard")}
          </a>
        </p>
      )}
    </div>
  );
}
