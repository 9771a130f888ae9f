import type { Node } from "prosemirror-model";
import type { ReferenceChoicesOfForm } from "@/app/_domain/references/queries";
import type { Translator } from "@/app/_i18n/create-translator";
import type { DrawnReference } from "./references";

/** Returns how a reference reads today: its document may have another symbol, be withdrawn or gone. */
export function describeReference(
  { attrs }: Node,
  { documents, gone }: ReferenceChoicesOfForm,
  t: Translator<"richText">,
): DrawnReference {
  const document = documents.find(({ id }) => id === attrs.document);
  const isGone = gone.includes(attrs.document);
  const remark = isGone ? t("referenceGone") : document?.isWithdrawn ? t("withdrawn") : undefined;

  return {
    symbol: document?.symbol ?? String(attrs.symbol),
    title: [remark, document?.title?.text].filter(Boolean).join(" – "),
    isDoubtful: remark !== undefined,
  };
}
