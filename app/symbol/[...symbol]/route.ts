import type { NextRequest } from "next/server";
import { bestLocale } from "@/app/_platform/i18n/best-locale";
import { typedSymbol } from "@/app/_platform/request/typed-symbol";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";

/** The permanent address of a document: goes to its page in the reader's language. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ symbol: string[] }> }) {
  const symbol = foldSymbol(typedSymbol((await params).symbol));
  const address = symbol.split("/").map(encodeURIComponent).join("/");
  const Location = paths.document(bestLocale(request.headers, request.cookies), address);

  return new Response(null, {
    status: 302,
    headers: { Location, Vary: "Accept-Language, Cookie", "Cache-Control": "no-store" },
  });
}
