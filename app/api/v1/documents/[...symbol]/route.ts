import { getDocument } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { symbolFromSegments } from "@/app/_platform/http/symbol-parameter";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { documentResponse } from "@/app/api/v1/_responses/document";
import { json, problem } from "@/app/api/v1/_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_responses/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ symbol: string[] }>;
}

/** Returns the document of a symbol in any spelling. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { symbol: segments } = await params;
  const context = await getPublicContext();
  const document = await ifFound(getDocument(context, symbolFromSegments(segments)));
  if (!document) return problem("unknown-document");
  tagPage(pageTags.meeting(document.meetingKey));

  return json(documentResponse(document, context.publicUrl));
}
