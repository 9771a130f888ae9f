import { listDocuments } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/pages";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { documentAnswer } from "@/app/api/v1/_answers/document";
import { pageAnswer } from "@/app/api/v1/_answers/pages";
import { json, pageAsked, problem } from "@/app/api/v1/_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** The documents of a meeting, in their order. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const page = pageAsked(request);
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const documents = await ifFound(listDocuments(context, key));
  if (!documents) return problem("unknown-meeting");
  const address = (each: number) => `${context.publicUrl}${paths.apiV1.documents(key, each)}`;
  const answer = page && pageAnswer(documents, page, address);
  if (!answer) return problem("unknown-page");

  return json({ ...answer, list: answer.list.map((document) => documentAnswer(document, context.publicUrl)) });
}
