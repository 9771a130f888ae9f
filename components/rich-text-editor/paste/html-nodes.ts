import { type AnyNode, type Element, hasChildren, isTag, isText } from "domhandler";

/** The style of an element in small letters, without spaces around signs: `mso-list:l0 level1 lfo1`. */
export function styleOf(element: Element): string {
  return (element.attribs.style ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
}

/** Returns the letters of a node and of all below it. */
export function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;

  return hasChildren(node) ? node.children.map(textOf).join("") : "";
}

/** Returns every element in reading order. */
export function elementsOf(node: AnyNode): Element[] {
  const below = hasChildren(node) ? node.children.flatMap(elementsOf) : [];

  return isTag(node) ? [node, ...below] : below;
}

/** Whether a node is, or is below, another one. */
export function isWithin(node: AnyNode, other: AnyNode): boolean {
  for (let each: AnyNode | null = node; each; each = each.parent) if (each === other) return true;

  return false;
}
