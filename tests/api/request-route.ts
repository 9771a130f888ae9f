import * as elsewhere from "@/app/api/v1/[...rest]/route";
import * as document from "@/app/api/v1/documents/[...symbol]/route";
import * as agenda from "@/app/api/v1/meetings/[meeting]/agenda/route";
import * as documents from "@/app/api/v1/meetings/[meeting]/documents/route";
import * as programme from "@/app/api/v1/meetings/[meeting]/programme/route";
import * as meeting from "@/app/api/v1/meetings/[meeting]/route";
import * as meetings from "@/app/api/v1/meetings/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as search from "@/app/api/v1/search/route";
import { PUBLIC_URL } from "./sample-portal";

interface Route {
  GET(request: Request, props: { params: Promise<never> }): Response | Promise<Response>;
}

const ROUTES: [address: RegExp, route: Route][] = [
  [/^openapi\.json$/, openapi],
  [/^meetings$/, meetings],
  [/^meetings\/(?<meeting>[^/]+)$/, meeting],
  [/^meetings\/(?<meeting>[^/]+)\/agenda$/, agenda],
  [/^meetings\/(?<meeting>[^/]+)\/documents$/, documents],
  [/^meetings\/(?<meeting>[^/]+)\/programme$/, programme],
  [/^documents\/(?<symbol>.+)$/, document],
  [/^search$/, search],
  [/^(?<rest>.*)$/, elsewhere],
];

/** Returns the response of the API to an address below `/api/v1`. */
export async function requestRoute(address: string): Promise<Response> {
  const { pathname, href } = new URL(address, `${PUBLIC_URL}/api/v1/`);
  const below = pathname.replace(/^\/api\/v1\//, "");
  for (const [pattern, route] of ROUTES) {
    const found = pattern.exec(below);
    if (!found) continue;
    const { symbol, ...params } = found.groups ?? {};
    const given = { ...params, ...(symbol && { symbol: symbol.split("/") }) };

    return route.GET(new Request(href), { params: Promise.resolve(given as never) }); // the names are those of the route's folder
  }
  throw new Error(`Nothing stands at ${address}.`);
}
