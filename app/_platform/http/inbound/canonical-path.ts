import { addressSegment } from "@/app/_vocabulary/address-segment";

/** What can be said of the path of a request before anything is looked up under it. */
export type PathSpelling =
  | { kind: "canonical" }
  /** its encoding is broken, or it holds control characters, which the database cannot even be asked for */
  | { kind: "unreadable" }
  /** another spelling of `canonical`, where that can be told */
  | { kind: "other"; canonical: string | undefined };

/** Found in no address of the portal: taken for a separator, for parameters or for another round of decoding by one program, and not by the next. */
const AMBIGUOUS = /[/\\;%]/;

/**
 * Says whether a path is spelled in the one way in which the portal answers: no empty segment, no dots for segments, and each character encoded only
 * where it must be (RFC 3986, section 6.2.2). What else reads a path by rules of its own (Next, a proxy, a cache) then sees what was judged here.
 *
 * @param path as it was sent, from its first slash to the question mark.
 */
export function spellingOf(path: string): PathSpelling {
  if (path === "/") return { kind: "canonical" };
  const decoded = decodePath(path);
  if (decoded === undefined) return { kind: "unreadable" };
  if (/^[\x21-\x7e]+$/.test(path) && path.slice(1).split("/").every(isCanonical)) return { kind: "canonical" };

  return { kind: "other", canonical: canonicalOf(decoded) };
}

function isCanonical(segment: string): boolean {
  const decoded = decodeURIComponent(segment); // the whole path could be decoded

  return (
    decoded !== "" &&
    decoded !== "." &&
    decoded !== ".." &&
    !AMBIGUOUS.test(decoded) &&
    addressSegment(decoded) === segment
  );
}

/** The canonical spelling of what somebody must have meant, however often it was encoded on its way. */
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

/** A path as text. Bytes that were not encoded are taken for UTF-8: Node hands them on one by one. */
function decodePath(path: string): string | undefined {
  try {
    return decode(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(path, "latin1")));
  } catch {
    return undefined;
  }
}

/** Nothing where the encoding is broken, or hides control characters. */
function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);

    return /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
