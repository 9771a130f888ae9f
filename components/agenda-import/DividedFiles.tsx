import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { paths } from "@/app/_vocabulary/paths";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { Notice } from "../ui/Notice";
import type { LookProps } from "./look-props";

/** Says which files went to which import, where they were agendas of several meetings. */
export function DividedFiles({ draft, locale }: Pick<LookProps, "draft" | "locale">) {
  const t = getTranslator(locale, "imports");
  const parts = draft.particulars.divided ?? [];
  if (parts.length === 0) return null;
  const comma = getTranslator(locale, "meeting")("comma");

  return (
    <Notice kind="note">
      <h2 className="font-semibold">{t("divided", { count: parts.length })}</h2>
      <ul className="mt-1 list-disc ps-5">
        {parts.map(({ draftId, symbol, names }) => (
          <li key={draftId}>
            {draftId === draft.id ? (
              t("dividedHere")
            ) : (
              <a href={paths.secretariatImport(locale, draftId)}>
                {symbol ? t("dividedThere", { symbol: isolateText(printSymbol(symbol)) }) : t("dividedThereUnnamed")}
              </a>
            )}
            {": "}
            {names.length > 0 ? names.map((name) => isolateText(name)).join(comma) : t("noneOfThese")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
