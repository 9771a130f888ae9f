import { spawnSync } from "node:child_process";
import { create } from "xmlbuilder2";

const ATOM = "http://www.w3.org/2005/Atom";
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** Returns the entries of a feed, and its faults by RFC 4287 (section 4). */
export function readFeed(text: string) {
  const checked = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: text, encoding: "utf8" });
  if (checked.status !== 0) return { faults: [checked.error?.message ?? checked.stderr], entries: [] };
  const root = create(text).root().node as unknown as XmlElement; // the root of a document is an element
  const faults: string[] = [];
  if (root.namespaceURI !== ATOM || root.localName !== "feed") faults.push("no feed");
  faults.push(...faultsOf(root, "the feed"));
  const links = childrenOf(root, "link");
  if (links.filter((link) => link.getAttribute("rel") === "self").length !== 1) faults.push("no link to itself");
  faults.push(...sameAlternates(links));
  if (childrenOf(root, "author").flatMap((author) => childrenOf(author, "name")).length !== 1) faults.push("no author");
  const updated = textOf(root, "updated");
  const seen = new Set<string>();
  const entries = childrenOf(root, "entry").map((entry) => {
    const id = textOf(entry, "id");
    if (seen.has(id)) faults.push(`twice: ${id}`);
    seen.add(id);
    faults.push(...faultsOf(entry, id));
    const own = childrenOf(entry, "link");
    if (!own.some((link) => link.getAttribute("rel") === "alternate")) faults.push(`no page: ${id}`);
    faults.push(...sameAlternates(own));
    if (textOf(entry, "updated") > updated) faults.push(`newer than the feed: ${id}`);
    const [title] = childrenOf(entry, "title");
    const language = title?.getAttribute("xml:lang") ?? root.getAttribute("xml:lang");

    return { id, title: textOf(entry, "title"), updated: textOf(entry, "updated"), language };
  });

  return { faults, entries };
}

/** Checks the elements that a feed and an entry must have once, and their links. */
function faultsOf(element: XmlElement, name: string): string[] {
  const faults = ["id", "title", "updated"]
    .filter((each) => childrenOf(element, each).length !== 1)
    .map((each) => `not one ${each}: ${name}`);
  if (!URL.canParse(textOf(element, "id"))) faults.push(`the id is no address: ${name}`);
  if (!RFC3339.test(textOf(element, "updated"))) faults.push(`no instant: ${name}`);
  for (const each of ["title", "summary", "subtitle"])
    for (const text of childrenOf(element, each))
      if (text.hasAttribute("type") || childrenOf(text).length > 0) faults.push(`not plain: ${each} of ${name}`);
  for (const link of childrenOf(element, "link")) {
    if (!URL.canParse(link.getAttribute("href") ?? "")) faults.push(`leads nowhere: ${name}`);
    if (!MEDIA_TYPE.test(link.getAttribute("type") ?? "")) faults.push(`no media type: ${name}`);
    if (!/^\d*$/.test(link.getAttribute("length") ?? "")) faults.push(`no length: ${name}`);
  }
  const known = ["author", "category", "entry", "id", "link", "subtitle", "summary", "title", "updated"];
  const unknown = childrenOf(element).filter(({ localName }) => !known.includes(localName));

  return [...faults, ...unknown.map(({ localName }) => `unknown: ${localName} in ${name}`)];
}

/** Finds alternates of the same type and language (section 4.1.1). */
function sameAlternates(links: XmlElement[]): string[] {
  const kinds = links
    .filter((link) => link.getAttribute("rel") === "alternate")
    .map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);

  return kinds.filter((kind, index) => kinds.indexOf(kind) !== index).map((kind) => `alternate twice: ${kind}`);
}

/** The properties of a DOM element that are used here. */
interface XmlElement {
  nodeType: number;
  namespaceURI: string | null;
  localName: string;
  textContent: string | null;
  childNodes: Iterable<XmlElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return [...element.childNodes].filter(
    (child) => child.nodeType === 1 && (name === undefined || child.localName === name),
  );
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.textContent ?? "";
}
