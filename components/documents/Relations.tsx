import type { DocumentRelation } from "@/app/_vocabulary/document-relation";

/** How a document stands to others in one way: words, and among them the symbols, each with its page. */
export interface RelationWords {
  relation: DocumentRelation["relation"];
  before: string;
  pieces: { text: string; href: string | undefined }[];
  after: string;
}

/** "Replaced by X/Rev.1": each way in which a document stands to others, on a line of its own. */
export function Relations({ relations }: { relations: RelationWords[] }) {
  return relations.map(({ relation, before, pieces, after }) => (
    <p key={relation} className={relation === "replaced-by" ? "font-semibold" : ""}>
      {before}
      {pieces.map(({ text, href }) =>
        href === undefined ? (
          text
        ) : (
          <a key={href} href={href} className="wrap-anywhere">
            <bdi>{text}</bdi>
          </a>
        ),
      )}
      {after}
    </p>
  ));
}
