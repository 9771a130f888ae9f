import { ROUTE_LIST, type Route } from "@/app/_vocabulary/routes";

/** The values of route parameters in an address. */
export type Parameters = Record<string, string>;

const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Returns an address of every route of an audience, with parameters filled in. */
export function addressesFor(audience: Route["audience"], parameters: Parameters): string[] {
  return ROUTE_LIST.filter((route) => route.audience === audience).map(({ path }) =>
    path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => parameters[name] ?? NOBODYS),
  );
}

/** Returns the path of a page's or route's file as the route table spells it. */
export function pathOfFile(file: string): string {
  const folders = file.split("/").slice(1, -1);

  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
}
