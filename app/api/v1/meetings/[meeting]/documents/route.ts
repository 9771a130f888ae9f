import { listDocuments } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { documentResponse } from "@/app/api/v1/_responses/document";
import { pageResponse } from "@/app/api/v1/_responses/pages";
import { json, problem, requestedPage } from "@/app/api/v1/_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_responses/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** Lists the documents of a meeting in their order. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const page = requestedPage(request);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const documents = await ifFound(listDocuments(context, key));
  if (!documents) return problem("unknown-meeting");
  const address = (each: number) => `${context.publicUrl}${paths.apiV1.documents(key, each)}`;
  const body = page && pageResponse(documents, page, address);
  if (!body) return problem("unknown-page");

  return json({ ...body, list: body.list.map((document) => documentResponse(document, context.publicUrl)) });
}
