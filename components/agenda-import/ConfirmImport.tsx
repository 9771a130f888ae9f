import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { describePublication } from "./describe-import";
import type { LookProps } from "./look-props";

/** Confirms an import, or discards it. */
export function ConfirmImport({ draft, locale, actions }: Pick<LookProps, "draft" | "locale" | "actions">) {
  const t = getTranslator(locale, "imports");
  // An OpenDocument text is not inspected for what it may run, and no document is issued as one.
  const notIssued = draft.sources.filter(({ format }) => format === "odt").map(({ name }) => isolateText(name));
  const initial = { draftId: draft.id, version: String(draft.version) };

  return (
    <div className="mt-6 border-t border-rule pt-4">
      <ActionForm action={actions.confirm} locale={locale} initial={initial} className="max-w-measure">
        <HiddenField name="draftId" />
        <HiddenField name="version" />
        <p>{t("confirmHelp")}</p>
        <ul className="mt-1 mb-3 list-disc ps-5">
          {describePublication(draft, locale).map((what) => (
            <li key={what} dir="auto" className="break-words">
              {what}
            </li>
          ))}
        </ul>
        {notIssued.length > 0 && <p className="mb-3">{t("notIssued", { files: notIssued.join(", ") })}</p>}
        <Button>{t("confirm")}</Button>
      </ActionForm>
      <ActionForm action={actions.discard} locale={locale} initial={initial} className="mt-4">
        <HiddenField name="draftId" />
        <HiddenField name="version" />
        <Button look="quiet">{t("discard")}</Button>
      </ActionForm>
    </div>
  );
}
