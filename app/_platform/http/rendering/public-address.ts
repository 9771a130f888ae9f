import { isLocale } from "@/app/_vocabulary/locales";
import { NOT_FOUND_SEGMENT, routeOf } from "../routes";

/** The longest answer to a question that is passed on; pages refuse a long one in words. */
const MAX_VALUE_LENGTH = 12_000;

/**
 * The one spelling of a public address: its path and the questions that it can be asked, in a fixed order. It alone decides what is answered, so one
 * answer serves everybody; all addresses of which there are none share one. Nothing for an address that is not public, or whose answer is streamed.
 *
 * @param url in its canonical spelling as far as the question mark.
 */
export function publicAddress(url: string): string | undefined {
  const mark = url.indexOf("?");
  const [path, search] = mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
  const route = routeOf(path);
  if (!route) return notFoundAddress(path);
  if (route.delivery !== "whole") return undefined;
  if (route.isNotFound) return notFoundAddress(path);
  const names = route.queryParameters ?? [];
  if (names.length === 0 || search === "") return path;
  const asked = new URLSearchParams(search);
  const known = names.flatMap((name) => {
    const value = asked.get(name)?.slice(0, MAX_VALUE_LENGTH);
    return value ? [[name, value]] : [];
  });

  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path;
}

/** Whether an address stands for all of which there are none. */
export function isNotFoundAddress(address: string): boolean {
  return address.endsWith(`/${NOT_FOUND_SEGMENT}`) && address === notFoundAddress(address);
}

/** The address that stands for everything that is not there, of the same kind and language; nothing where it names no language. */
function notFoundAddress(path: string): string | undefined {
  const [first, second] = path.slice(1).split("/");
  if (first === "api" && second === "v1") return `/api/v1/${NOT_FOUND_SEGMENT}`;

  return isLocale(first) ? `/${first}/${NOT_FOUND_SEGMENT}` : undefined;
}
