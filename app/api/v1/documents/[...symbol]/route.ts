import { getDocument } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/pages";
import { typedSymbol } from "@/app/_platform/http/typed-symbol";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { documentAnswer } from "@/app/api/v1/_answers/document";
import { json, problem } from "@/app/api/v1/_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_answers/methods";
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
