import { listInformationTexts } from "@/app/_domain/meeting-information/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { meetingResponse } from "@/app/api/v1/_responses/meeting";
import { json, problem } from "@/app/api/v1/_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_responses/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** Returns a meeting. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  tagPage(pageTags.meetings, pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) return problem("unknown-meeting");

  const texts = await listInformationTexts(context, meeting.id);

  return json(meetingResponse(meeting, texts, context.publicUrl));
}
