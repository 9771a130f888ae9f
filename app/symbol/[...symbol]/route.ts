import { bestLocale, VARY_BY_LANGUAGE } from "@/app/_i18n/best-locale";
import { symbolFromSegments } from "@/app/_platform/http/symbol-parameter";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";

/** Replaces a text that is no symbol: the page then says that there is no such document. */
const NO_SYMBOL = "-";

/** Redirects the permanent address of a document to its page in the reader's language. */
export async function GET(request: Request, { params }: RouteContext<"/symbol/[...symbol]">): Promise<Response> {
  const symbol = foldSymbol(symbolFromSegments((await params).symbol));
  const Location = paths.document(bestLocale(request.headers), isSymbol(symbol) ? symbol : NO_SYMBOL);

  return new Response(null, {
    status: 302,
    headers: { Location, Vary: VARY_BY_LANGUAGE, "Cache-Control": "no-store" },
  });
}
