import { DomainError } from "@/app/_domain/errors";
import { getReadableFile } from "@/app/_domain/legislation/file-queries";
import { respondWithFile } from "@/app/_platform/files/download";
import { getContext } from "@/app/_platform/request/context";

export const dynamic = "force-dynamic";

/** The one download gate. What the viewer may not read is not there; whoever is not signed in reads nothing. */
export async function GET(request: Request, { params }: RouteContext<"/api/files/[fileId]">): Promise<Response> {
  const context = await getContext();
  try {
    const file = await getReadableFile(context, (await params).fileId);

    return respondWithFile(request, file, context.files);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;

    return new Response("Not found", {
      status: 404,
      headers: { "Cache-Control": "private, no-store", "Content-Type": "text/plain; charset=utf-8" },
    });
  }
}

export { GET as HEAD };
