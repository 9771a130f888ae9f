import { type Element, isTag } from "domhandler";
import { nextMark } from "@/app/_vocabulary/list-marks";
import { elementsOf, styleOf, textOf } from "./html-nodes";
import { type PastedKind, printedBullet } from "./pasted-blocks";

/** Returns what Word says of a paragraph: an item with its printed mark, or one with its number. */
export function kindOfParagraph(element: Element): PastedKind | undefined {
  const style = styleOf(element);
  const [, level] = /mso-list:[^;]*\blevel(\d)/.exec(style) ?? [];
  const ignored = level && elementsOf(element).find((each) => /mso-list:ignore/.test(styleOf(each)));
  if (!ignored) return undefined;
  const mark = textOf(ignored).replace(/\s+/g, " ").trim();
  // The numbers of paragraphs stand in the line; the marks of lists hang before it.
  const hangs = /text-indent:-/.test(style) || /listparagraph/i.test(element.attribs.class ?? "");
  if (!hangs && level === "1" && /^\p{Nd}{1,3}[.-]?$/u.test(mark)) return { type: "paragraph", number: mark };

  return { type: "item", mark: printedBullet(mark), level: Number(level) };
}

/** The first mark of each kind of list, with the styles of CSS and the types of HTML. */
const FIRST_MARKS: Record<string, string> = {
  "lower-alpha": "(a)",
  "lower-latin": "(a)",
  a: "(a)",
  "upper-alpha": "A.",
  "upper-latin": "A.",
  A: "A.",
  "lower-roman": "(i)",
  i: "(i)",
  "upper-roman": "I.",
  I: "I.",
  "arabic-indic": "١-",
  "cjk-decimal": "一、",
  "simp-chinese-informal": "一、",
  disc: "•",
  circle: "◦",
  square: "▪",
};

/** Returns the mark of an item as a browser would print it, and its level. */
export function kindOfListItem(element: Element): PastedKind {
  const lists = ancestorLists(element);
  const [list] = lists;
  const level = Number(element.attribs["aria-level"]) || lists.length;
  const style = /list-style-type:([\w-]+)/.exec(`${styleOf(element)};${list ? styleOf(list) : ""}`)?.[1];
  const word = kindOfParagraph(element);
  if (word) return word;
  if (list?.name !== "ol") return { type: "item", mark: FIRST_MARKS[style ?? "disc"] ?? "•", level };
  let [last, mark]: [string | undefined, string] = [undefined, FIRST_MARKS[style ?? list.attribs.type ?? ""] ?? "1."];
  for (let place = Math.min(placeOf(element, list), MAX_PLACE); place > 1; place--)
    [last, mark] = [mark, nextMark(mark, last)];

  return { type: "item", mark, level };
}

/** A page may say any number. */
const MAX_PLACE = 1_000;

function placeOf(element: Element, list: Element): number {
  const items = list.children.filter((child): child is Element => isTag(child) && child.name === "li");
  const own = Number(element.attribs.value);

  return own || (Number(list.attribs.start) || 1) + items.indexOf(element);
}

function ancestorLists(element: Element): Element[] {
  const lists: Element[] = [];
  for (let each = element.parent; each; each = each.parent)
    if (isTag(each) && (each.name === "ul" || each.name === "ol")) lists.push(each);

  return lists;
}
