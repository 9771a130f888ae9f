import { describeRefusals } from "@/app/_i18n/describe-refusals";
import { getTranslator } from "@/app/_i18n/translator";
import { Notice } from "../ui/Notice";
import { DividedFiles } from "./DividedFiles";
import { describeChanges, describeCounts, describeEffect, describeMissing } from "./describe-import";
import type { LookProps } from "./look-props";

/** Says in one sentence what the confirmation does, and what has to be entered before. */
export function ImportSummary({ draft, locale, address }: Pick<LookProps, "draft" | "locale" | "address">) {
  const t = getTranslator(locale, "imports");
  const compared = draft.resolved && draft.comparisons.get(draft.resolved.primary.id);
  const missing = describeMissing(draft, locale);
  const refusals = describeRefusals(draft.particulars.refusals ?? [], locale);
  const target = draft.resolved?.target;
  const href = address({ edit: "particulars" });

  return (
    <>
      <p className="mt-4 max-w-measure text-lg" dir="auto">
        {describeEffect(draft, locale)} {describeCounts(draft, locale)}
      </p>
      {compared && <p className="mt-2 max-w-measure">{describeChanges(compared, locale)}</p>}
      {target && "newBody" in target && (
        <p className="mt-2 max-w-measure">{t("newBody", { body: target.newBody.symbolSeries })}</p>
      )}
      <DividedFiles draft={draft} locale={locale} />
      {refusals.length > 0 && (
        <Notice kind="note">
          <h2 className="font-semibold">{t("refusedTitle")}</h2>
          <ul className="mt-1 list-disc ps-5">
            {refusals.map((refusal) => (
              <li key={refusal} dir="auto">
                {refusal}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice kind="wrong">
          <h2 className="font-semibold">{t("missing")}</h2>
          <ul className="mt-1 list-disc ps-5">
            {missing.map((what) => (
              <li key={what}>
                <a href={href}>{what}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
