import { getDocument } from "@/app/_domain/documents/queries";
import { shows } from "@/app/_platform/cache/making";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound } from "@/app/_platform/request/pages";
import { typedSymbol } from "@/app/_platform/request/typed-symbol";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { documentAnswer } from "../../_answers/document";
import { json, problem } from "../../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ symbol: string[] }>;
}

/** The document of a symbol in any spelling. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { symbol: segments } = await params;
  const context = await getPublicContext();
  const document = await ifFound(getDocument(context, typedSymbol(segments)));
  if (!document) return problem("unknown-document");
  shows(pageTags.meeting(document.meetingKey));

  return json(documentAnswer(document, context.publicUrl));
}
