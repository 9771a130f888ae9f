import { describeRelations } from "@/app/_i18n/document-relations";
import type { DocumentRelation } from "@/app/_vocabulary/document-relation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** The relations of a document to others, a line for each kind: "Replaced by X/Rev.1". */
export function Relations({ relations, locale }: { relations: DocumentRelation[]; locale: Locale }) {
  return describeRelations(relations, locale).map(({ relation, pieces }) => (
    <p key={relation} className={relation === "replaced-by" ? "font-semibold" : ""}>
      {pieces.map(({ text, isSymbol }) =>
        isSymbol ? (
          <a key={text} href={paths.document(locale, text)} className="wrap-anywhere">
            <bdi>{text}</bdi>
          </a>
        ) : (
          text
        ),
      )}
    </p>
  ));
}
