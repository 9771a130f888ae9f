import { z } from "zod";
import { DOCUMENT_RELATIONS, type DocumentRelation } from "@/app/_vocabulary/document-relation";
import { paths } from "@/app/_vocabulary/paths";
import { Address, DocumentSymbol, namedSchemas } from "./parts";

export const Relations = z
  .array(
    z.strictObject({
      relation: z.enum(DOCUMENT_RELATIONS),
      symbol: DocumentSymbol,
      address: Address.describe("Of that document below this address."),
    }),
  )
  .describe(
    "What came after a document and is issued: revisions, corrigenda and addenda; and what it came after itself.",
  )
  .register(namedSchemas, { id: "DocumentRelations" });

/** Returns the relations of a document, each with the address of the other. */
export function relationsResponse(relations: DocumentRelation[], publicUrl: string): z.infer<typeof Relations> {
  return relations.map(({ relation, symbol }) => ({
    relation,
    symbol,
    address: `${publicUrl}${paths.apiV1.document(symbol)}`,
  }));
}
