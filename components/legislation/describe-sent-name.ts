import type { Translator } from "@/app/_i18n/create-translator";
import { isolateText } from "@/app/_vocabulary/direction";

/** Names a file as its sender did, where it is stored under another name. */
export function describeSentName(
  { name, sentName }: { name: string; sentName: string },
  t: Translator<"legislation">,
): string | undefined {
  return sentName === name ? undefined : t("sentAs", { name: isolateText(sentName) });
}
