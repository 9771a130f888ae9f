import { isLocale } from "@/app/_vocabulary/locales";
import { matchRoute, NOT_FOUND_SEGMENT } from "../match-route";

/** Longer values of a query parameter are cut; the pages refuse them with a message. */
const MAX_VALUE_LENGTH = 12_000;

/**
 * Returns the cache key of a public address: its path and the query parameters that its page reads,
 * in a fixed order. All addresses that do not exist share one key per language. Returns undefined
 * for an address that is not public, or whose response is streamed.
 *
 * @param url with its path in canonical spelling.
 */
export function publicAddress(url: string): string | undefined {
  const mark = url.indexOf("?");
  const [path, search] = mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
  const route = matchRoute(path);
  if (!route) return notFoundAddress(path);
  if (route.delivery !== "shared") return undefined;
  if (route.isNotFound) return notFoundAddress(path);
  const names = route.query ?? [];
  if (names.length === 0 || search === "") return path;
  const requested = new URLSearchParams(search);
  const known = names.flatMap((name) => {
    const value = requested.get(name)?.slice(0, MAX_VALUE_LENGTH);
    return value ? [[name, value]] : [];
  });

  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path;
}

/** Returns whether an address is the shared one of all addresses that do not exist. */
export function isNotFoundAddress(address: string): boolean {
  return address.endsWith(`/${NOT_FOUND_SEGMENT}`) && address === notFoundAddress(address);
}

/**
 * Returns the shared not-found address of the API or of a language; undefined where the path names
 * neither.
 */
function notFoundAddress(path: string): string | undefined {
  const [first, second] = path.slice(1).split("/");
  if (first === "api" && second === "v1") return `/api/v1/${NOT_FOUND_SEGMENT}`;

  return isLocale(first) ? `/${first}/${NOT_FOUND_SEGMENT}` : undefined;
}
