import { ROUTE_LIST } from "@/app/_vocabulary/routes";
import { PUBLIC_URL } from "./sample-portal";

interface RouteModule {
  GET(request: Request, props: { params: Promise<never> }): Response | Promise<Response>;
}

const API = ROUTE_LIST.filter(({ path }) => path.startsWith("/api/v1/")).map(({ path }) => ({
  path,
  pattern: new RegExp(
    `^${path
      .replaceAll(".", "\\.")
      .replace(/\[\\\.\\\.\\\.(\w+)\]/, "(?<$1>.+)")
      .replace(/\[(\w+)\]/, "(?<$1>[^/]+)")}$`,
  ),
  isList: path.includes("[..."),
}));

/** Returns the response of the API to an address below `/api/v1`. */
export async function requestRoute(address: string): Promise<Response> {
  const { pathname, href } = new URL(address, `${PUBLIC_URL}/api/v1/`);
  for (const { path, pattern, isList } of API) {
    const found = pattern.exec(pathname);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, isList ? value.split("/") : value]);
    const route: RouteModule = await import(/* @vite-ignore */ `../../app${path}/route.ts`);

    return route.GET(new Request(href), { params: Promise.resolve(Object.fromEntries(params) as never) }); // the names are those of the route's folder
  }
  throw new Error(`Nothing stands at ${address}.`);
}
