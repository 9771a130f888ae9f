import { DomainError } from "@/app/_domain/errors";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { noteOpenText } from "@/app/_domain/open-texts/note-open-text";
import { NoteOpenText } from "@/app/_domain/open-texts/schemas";
import { discardStream } from "@/app/_platform/files/read-until-stalled";
import { getContext } from "@/app/_platform/http/context";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { requireStorageSpace } from "@/app/_platform/storage-space";
import { describeNewer, describeOthers } from "@/components/open-texts/describe-presences";
import { requestedLocale } from "../_uploads/responses";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

const STATUS = { "not-found": 404, forbidden: 403, conflict: 409, invalid: 422, "too-many": 429 } as const;

/** The largest message: what is typed in one form, escaped as JSON. */
const MAX_BYTES = 1_000_000;

/**
 * Notes that an editor is open, and answers in words who else has the text open and whether it was saved
 * since. Only a message after something was typed is a use of the session.
 */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = requestedLocale(query);
  if (!isSameOrigin(request.headers)) return refuse(request, 403);
  const context = await getContext({ isUse: query.has("typed") });
  if (context.viewer.kind !== "account") return refuse(request, 401);
  const input = NoteOpenText.safeParse(await readJson(request));
  if (!input.success) return new Response(null, { status: 422, headers: PRIVATE });
  try {
    await requireStorageSpace();
    const { others, newer } = await noteOpenText(context, input.data);
    const { timeZone } = await getMeeting(context, input.data.meetingKey);
    const answer = { others: describeOthers(others, locale), newer: newer && describeNewer(newer, locale, timeZone) };

    return Response.json(answer, { headers: { ...PRIVATE, "Content-Language": locale } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const wait = error.retryAfterSeconds;
    const headers = { ...PRIVATE, ...(wait !== undefined && { "Retry-After": String(wait) }) };

    return new Response(null, { status: STATUS[error.kind], headers });
  }
}

function refuse(request: Request, status: 401 | 403): Response {
  // Unread, the body would fill the memory.
  void discardStream(request.body);

  return new Response(null, { status, headers: PRIVATE });
}

/** Reads the body as JSON; undefined if it is too large or none. */
async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  try {
    return size <= MAX_BYTES ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : undefined;
  } catch {
    return undefined;
  }
}
