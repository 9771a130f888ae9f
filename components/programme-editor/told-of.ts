import { getTranslator } from "@/app/_i18n/translator";
import type { EditorProps } from "./editor-props";

/** Returns who is told of a change that was just made: nobody of a draft, nor before it is issued. */
export function toldOf(
  {
    work: { meeting },
    unissued,
    isIssuedNow,
    locale,
  }: Pick<EditorProps, "work" | "unissued" | "isIssuedNow" | "locale">,
  partId: string,
): string {
  const t = getTranslator(locale, "programmeEditor");
  if (meeting.status === "draft") return "";
  if (isIssuedNow) return t("told");

  return t(unissued.has(partId) ? "notTold" : "asIssued");
}
