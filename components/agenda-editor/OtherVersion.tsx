import type { FormState } from "@/app/_vocabulary/form-state";
import { useTranslator } from "../ui/messages-context";
import { WordDifference } from "../ui/WordDifference";
import { ITEM_FIELDS, lookOf } from "./item-fields";
import type { OtherItemVersion } from "./item-form-state";

interface Props extends OtherItemVersion {
  yours: FormState["values"];
  language: { lang: string; dir: "rtl" | "ltr" };
  /** opens the saved version in place of what was typed */
  discardHref: string;
}

/** The version that somebody else saved while this form was open, compared field by field. */
export function OtherVersion({ title, formValues, differences, yours, language, discardHref }: Props) {
  const t = useTranslator("agendaEditor");

  return (
    <section aria-labelledby="theirs" className="mt-5 border-s-4 border-wrong bg-wash px-4 py-3">
      <h2 id="theirs" className="text-lg">
        {title}
      </h2>
      <p className="mt-1 text-sm">{t("savedVersionHelp")}</p>
      {Object.keys(differences).length > 0 && <p className="mt-1 text-sm">{t("differenceHelp")}</p>}
      <dl className="mt-3">
        {ITEM_FIELDS.map((field) => {
          const text = formValues[field];
          if (typeof text !== "string") return null;
          const parts = differences[field];
          return (
            <div key={field} className="border-t border-rule py-2">
              <dt className="text-sm font-semibold">{t(lookOf(field).label)}</dt>
              <dd className="whitespace-pre-wrap break-words" {...language}>
                {parts ? (
                  <WordDifference parts={parts} removedLabel={t("onlyYours")} addedLabel={t("onlyInSaved")} />
                ) : (
                  text || t("empty")
                )}
              </dd>
              {parts && (
                <dd>
                  <details className="mt-1">
                    <summary className="min-h-6 cursor-pointer text-sm">{title}</summary>
                    <p className="whitespace-pre-wrap break-words" {...language}>
                      {text}
                    </p>
                  </details>
                </dd>
              )}
              {comparable(yours[field]) === comparable(text) && <dd className="text-sm text-soft">{t("same")}</dd>}
            </div>
          );
        })}
      </dl>
      <p className="mt-3">
        <a href={discardHref}>{t("discard")}</a>
      </p>
    </section>
  );
}

/** Evens out the line ends and outer spaces in which a sent text and a stored one differ. */
function comparable(typed: string | string[] | undefined): string {
  return String(typed ?? "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
