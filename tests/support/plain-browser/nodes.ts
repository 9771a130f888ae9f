import { selectAll } from "css-select";
import { type AnyNode, type Element, hasChildren, isTag, isText } from "domhandler";

/** Selects by CSS, and by the two pseudo-classes of Playwright that the tests use. */
export function select(selector: string, within: AnyNode): Element[] {
  return selectAll<AnyNode, Element>(selector, within, {
    pseudos: {
      "text-is": (element, text) => textOf(element) === text?.replace(/^(['"])(.*)\1$/, "$2"),
      visible: isDisplayed,
    },
  });
}

/** Returns the text of a node on one line, without scripts and styles. */
export function textOf(node: AnyNode): string {
  return oneLine(rawTextOf(node));
}

export function rawTextOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && NOT_DISPLAYED.has(node.name))) return "";

  return node.children.map(rawTextOf).join("");
}

export function oneLine(text: string): string {
  return text.replace(/[\s\u200b]+/g, " ").trim();
}

/** Returns whether an element is displayed without styles: not hidden, and in no closed `details`. */
export function isDisplayed(element: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const parent = parentOf(node);
    const isClosed = parent?.name === "details" && !("open" in parent.attribs) && node.name !== "summary";
    if (isClosed || "hidden" in node.attribs || NOT_DISPLAYED.has(node.name)) return false;
  }

  return element.attribs.type !== "hidden";
}

const NOT_DISPLAYED = new Set(["template", "script", "style", "head"]);

export function parentOf(node: AnyNode): Element | null {
  return node.parent && isTag(node.parent) ? node.parent : null;
}

export function contains(ancestor: Element, node: AnyNode): boolean {
  const parent = parentOf(node);

  return parent !== null && (parent === ancestor || contains(ancestor, parent));
}
