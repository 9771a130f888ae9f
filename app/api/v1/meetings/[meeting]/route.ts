import { getMeeting } from "@/app/_domain/meetings/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/pages";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { meetingAnswer } from "@/app/api/v1/_answers/meeting";
import { json, problem } from "@/app/api/v1/_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** A meeting. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  shows(pageTags.meetings, pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) return problem("unknown-meeting");

  return json(meetingAnswer(meeting, context.publicUrl));
}
