import { ROUTE_LIST, type ROUTES, type Route, type RouteName } from "./routes";

type SitemapList = NonNullable<Route["sitemap"]>;

type RouteIn<List extends SitemapList> = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { sitemap: List } ? Name : never;
}[RouteName];

/** Returns the routes of the sitemap whose parameters a list fills, in the order of the table. */
export function routesInSitemap<List extends SitemapList>(list: List): RouteIn<List>[] {
  return ROUTE_LIST.filter(({ sitemap }) => sitemap === list).map(
    ({ name }) => name as RouteIn<List>, // the filter is that of the type
  );
}
