import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_TAGS } from "@/app/_vocabulary/locales";
import type { EditorProps } from "./editor-props";

/** Says in what a part differs from what the public reads. */
export function UnissuedMark({ id, unissued, locale }: Pick<EditorProps, "unissued" | "locale"> & { id: string }) {
  const t = getTranslator(locale, "programmeEditions");
  const changes = unissued.get(id);
  if (!changes) return null;
  const listed = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "unit" }).format(
    changes.map((change) => t(`change.${change}`)),
  );

  return <p className="text-sm text-note">{t("unissuedHere", { changes: listed })}</p>;
}
