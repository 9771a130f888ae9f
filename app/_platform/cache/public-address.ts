import { isLocale } from "@/app/_vocabulary/locales";

/** The areas of whoever signs in; everything else under a language is for anyone. */
const SIGNED_IN = /^\/[a-z]{2}\/(secretariat|delegation|sign-in)(\/|$)/;

/** What is streamed, not kept whole. */
const STREAMED = /^\/[a-z]{2}\/meetings\/[^/]+\/documents\.zip$/;

/** Which questions an address can be asked, by how it ends; whatever else follows a question mark is nobody's business. */
const QUESTIONS: [address: RegExp, names: string[]][] = [
  [/^\/[a-z]{2}\/meetings\/[^/]+\/documents$/, ["by", "item", "kind", "language", "format"]],
  [/^\/[a-z]{2}\/search$/, ["q", "page", "kind", "meeting", "language"]],
  [/^\/[a-z]{2}\/alerts(\/|$)/, ["body", "done"]],
  [/^\/api\/v1\/search$/, ["language", "page", "q", "kind", "meeting"]],
  [/^\/api\/v1\/meetings(\/[^/]+\/documents)?$/, ["page"]],
  [/^\/api\/v1\/meetings\/[^/]+\/(agenda|programme)$/, ["language"]],
];

/** Outside the languages: files for machines. */
const MACHINES = /^\/(api\/v1\/.+|sitemap\.xml|sitemaps\/.+|robots\.txt|\.well-known\/security\.txt)$/;

/** The longest answer to a question that is passed on; pages refuse a long one in words. */
const LONGEST_ANSWER = 12_000;

/**
 * The one spelling of a public address: its path and the questions that it can be asked, in a fixed order. It alone decides what is answered, so one
 * answer serves everybody. Nothing for an address that is not public, or whose answer is streamed.
 */
export function publicAddress(url: string): string | undefined {
  const mark = url.indexOf("?");
  const [path, search] = mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
  const isPage = isLocale(path.split("/")[1]) && !SIGNED_IN.test(decoded(path));
  if ((!isPage && !MACHINES.test(path)) || STREAMED.test(path)) return undefined;
  const names = QUESTIONS.find(([address]) => address.test(path))?.[1] ?? [];
  const asked = new URLSearchParams(search);
  const known = names.flatMap((name) => {
    const value = asked.get(name)?.slice(0, LONGEST_ANSWER);
    return value ? [[name, value]] : [];
  });

  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // what nobody can read is turned away before
  }
}
