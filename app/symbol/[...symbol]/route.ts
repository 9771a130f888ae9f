import { bestLocale } from "@/app/_platform/i18n/best-locale";
import { typedSymbol } from "@/app/_platform/request/typed-symbol";
import { paths } from "@/app/_vocabulary/paths";
import { foldSymbol } from "@/app/_vocabulary/symbol";

/** The permanent address of a document: goes to its page in the reader's language. */
export async function GET(request: Request, { params }: RouteContext<"/symbol/[...symbol]">): Promise<Response> {
  const symbol = foldSymbol(typedSymbol((await params).symbol));
  const address = symbol.split("/").map(encodeURIComponent).join("/");
  const Location = paths.document(bestLocale(request.headers), address);

  return new Response(null, {
    status: 302,
    headers: { Location, Vary: "Accept-Language", "Cache-Control": "no-store" },
  });
}
