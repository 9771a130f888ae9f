import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_platform/auth/options";

type Handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handle: Handler = (request, context) => NextAuth(authOptions())(request, context);

export { handle as GET, handle as POST };
