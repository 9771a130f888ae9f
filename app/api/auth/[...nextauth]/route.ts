import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_platform/auth/options";

type Handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** More than any form of next-auth's has. */
const LONGEST_BODY = 16_384;

/** next-auth, but for its way to write into our log from outside, and for bodies that it would read whole into memory, however long. */
const handle: Handler = async (request, context) => {
  if ((await context.params).nextauth[0] === "_log") return new Response(null, { status: 404 });
  const length = Number(request.headers.get("content-length") ?? (request.body ? Number.POSITIVE_INFINITY : 0));
  if (length > LONGEST_BODY) return new Response(null, { status: 413, headers: { Connection: "close" } });

  return NextAuth(authOptions())(request, context);
};

export { handle as GET, handle as POST };
