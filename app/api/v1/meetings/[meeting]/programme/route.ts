import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/pages";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { programmeAnswer } from "@/app/api/v1/_answers/programme";
import { json, languageAsked, problem } from "@/app/api/v1/_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** The organization of work of a meeting, its titles in one language. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const language = languageAsked(request);
  if (!language) return problem("unknown-language");
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, language));
  if (!work) return problem("unknown-meeting");

  return json(programmeAnswer(work, language, context.publicUrl));
}
