import { type AnyNode, type Element, hasChildren, isTag, isText } from "domhandler";

/** The style of an element in small letters, without spaces around signs: `mso-list:l0 level1 lfo1`. */
export function styleOf(element: Element): string {
  return (element.attribs.style ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
}

/** Returns the letters of a node and of all below it. */
export function textOf(node: AnyNode): string {
  return nodesOf(node)
    .map((each) => (isText(each) ? each.data : ""))
    .join("");
}

/** Returns every element in reading order. */
export function elementsOf(node: AnyNode): Element[] {
  return nodesOf(node).filter(isTag);
}

/** Returns a node and all below it, however deep: a page may nest more than the stack holds. */
function nodesOf(node: AnyNode): AnyNode[] {
  const nodes: AnyNode[] = [];
  const ahead = [node];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    nodes.push(next);
    if (hasChildren(next)) for (const child of next.children.toReversed()) ahead.push(child);
  }

  return nodes;
}

/** Returns whether a node is, or is below, another one. */
export function isWithin(node: AnyNode, other: AnyNode): boolean {
  for (let each: AnyNode | null = node; each; each = each.parent) if (each === other) return true;

  return false;
}
