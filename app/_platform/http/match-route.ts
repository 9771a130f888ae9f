import { LOCALES } from "@/app/_vocabulary/locales";
import { ROUTE_LIST, type Route } from "@/app/_vocabulary/routes";

/** The last segment of the shared address of all addresses that do not exist. */
export const NOT_FOUND_SEGMENT = "not-found";

/** Addresses of Next for parts of a page, which the portal does not use. */
const NEXT_INTERNAL = /\.rsc$|\.segments\//;

const MAX_SEGMENTS = Math.max(...ROUTE_LIST.map(({ path }) => segmentsOf(path)));

/** The patterns that a path of so many segments can match; the last serves longer ones too. */
const PATTERNS = Array.from({ length: MAX_SEGMENTS + 2 }, (_, count) =>
  ROUTE_LIST.filter(
    ({ path }) => segmentsOf(path) === count || (path.includes("[...") && segmentsOf(path) < count),
  ).map((route) => ({ route, pattern: patternOf(route.path) })),
);

/** Returns the route of a canonical path. */
export function matchRoute(path: string): Route | undefined {
  if (NEXT_INTERNAL.test(path)) return undefined;
  const candidates = PATTERNS[Math.min(segmentsOf(path), MAX_SEGMENTS + 1)];

  return candidates?.find(({ pattern }) => pattern.test(path))?.route;
}

/** Counts the segments by their slashes. */
function segmentsOf(path: string): number {
  let count = 0;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) count++;

  return count;
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll(".", "\\.")
    .replaceAll("[locale]", `(?:${LOCALES.join("|")})`)
    .replace(/\[\\\.\\\.\\\.\w+\]/g, ".+")
    .replace(/\[\w+\]/g, "[^/]+");

  return new RegExp(`^${source}$`);
}
