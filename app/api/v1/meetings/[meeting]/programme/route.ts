import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { programmeResponse } from "@/app/api/v1/_responses/programme";
import { json, problem, requestedLanguage } from "@/app/api/v1/_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_responses/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** Returns the organization of work of a meeting, with titles in one language. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const language = requestedLanguage(request);
  if (!language) return problem("unknown-language");
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, language));
  if (!work) return problem("unknown-meeting");

  return json(programmeResponse(work, language, context.publicUrl));
}
