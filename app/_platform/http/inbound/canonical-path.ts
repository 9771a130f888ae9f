import { addressSegment } from "@/app/_vocabulary/address-segment";

/** How a path is spelled, found out before anything is looked up under it. */
export type PathSpelling =
  | { kind: "canonical" }
  /** its encoding is broken, or it holds control characters, which no database accepts */
  | { kind: "unreadable" }
  /** another spelling of `canonical`, where that is clear */
  | { kind: "other"; canonical: string | undefined };

/**
 * One program takes these for a separator, for parameters or for another round of encoding, and the
 * next does not. No address of the portal has them.
 */
const AMBIGUOUS = /[/\\;%]/;

/**
 * Checks that a path has the one spelling that the portal answers: no empty segment, no dot
 * segments, and each character encoded only where it must be (RFC 3986, section 6.2.2). Next, a
 * proxy or a cache, which read paths by rules of their own, then see what was checked here.
 *
 * @param path as sent, from its first slash to the question mark.
 */
export function spellingOf(path: string): PathSpelling {
  if (path === "/") return { kind: "canonical" };
  const decoded = decodePath(path);
  if (decoded === undefined) return { kind: "unreadable" };
  if (/^[\x21-\x7e]+$/.test(path) && path.slice(1).split("/").every(isCanonical)) return { kind: "canonical" };

  return { kind: "other", canonical: canonicalOf(decoded) };
}

function isCanonical(segment: string): boolean {
  const decoded = decodeURIComponent(segment); // the whole path was decoded before

  return (
    decoded !== "" &&
    decoded !== "." &&
    decoded !== ".." &&
    !AMBIGUOUS.test(decoded) &&
    addressSegment(decoded) === segment
  );
}

/** Returns the canonical spelling of the path that was meant, however often it was encoded. */
function canonicalOf(decoded: string): string | undefined {
  let text = decoded;
  for (let rounds = 0; rounds < 3 && text.includes("%"); rounds++) {
    const again = decode(text);
    if (again === undefined) return undefined;
    text = again;
  }
  const segments: string[] = [];
  for (const segment of text.replaceAll("\\", "/").split("/")) {
    const name = segment.replace(/;.*$/, "");
    if (name === "..") segments.pop();
    else if (name !== "" && name !== ".") segments.push(addressSegment(name));
  }

  return text.includes("%") ? undefined : `/${segments.join("/")}`;
}

/** Decodes a path. Bytes that are not percent-encoded are UTF-8; Node passes them on as Latin-1. */
function decodePath(path: string): string | undefined {
  try {
    return decode(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(path, "latin1")));
  } catch {
    return undefined;
  }
}

/** Returns undefined where the encoding is broken, or hides control characters. */
function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);

    return /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
