import type { Document, Element } from "domhandler";
import { elementsOf, isWithin, styleOf } from "./html-nodes";

/** The footnotes of pasted HTML. */
export interface PastedNotes {
  /** the text of a footnote, by its mark in the running text */
  textOf: Map<Element, Element>;
  /** elements that are no running text: the texts of footnotes, and the links back from them */
  apart: Set<Element>;
  /** marks whose text was not copied */
  lost: Set<Element>;
}

/** Elements that may hold the text of a footnote, the nearest around its link back. */
const BLOCKS = new Set(["p", "li", "div", "aside", "dd", "td"]);

/**
 * Finds footnotes: a link to a place further down, where a link leads back. So Word (`_ftn1`),
 * LibreOffice (`sdfootnote1sym`), Google Docs (`ftnt1`) and most web pages have them.
 */
export function findNotes(document: Document): PastedNotes {
  const elements = elementsOf(document);
  const places = new Map<string, Element>();
  for (const element of elements)
    for (const name of [element.attribs.id, element.attribs.name])
      if (name && !places.has(name)) places.set(name, element);
  const notes: PastedNotes = { textOf: new Map(), apart: new Set(), lost: new Set() };
  const links = elements.filter(({ name, attribs }) => name === "a" && attribs.href?.includes("#"));
  const targetOf = (link: Element) => places.get(/#(.+)$/.exec(link.attribs.href ?? "")?.[1] ?? "");
  const order = new Map(elements.map((element, index) => [element, index]));
  for (const call of links) {
    const target = targetOf(call);
    if (notes.apart.has(call)) continue;
    const block = target && blockAround(target);
    const back = block && links.find((link) => isWithin(link, block) && leadsTo(targetOf(link), call));
    if (block && back && (order.get(call) ?? 0) < (order.get(block) ?? 0)) {
      notes.textOf.set(call, block);
      notes.apart.add(block).add(back);
    } else if (!target && isWordNote(call)) notes.lost.add(call);
  }
  for (const element of elements)
    if (/mso-element:(foot|end)note-list/.test(styleOf(element))) notes.apart.add(element);

  return notes;
}

function leadsTo(place: Element | undefined, call: Element): boolean {
  return place !== undefined && (place === call || isWithin(call, place) || isWithin(place, call));
}

function blockAround(target: Element): Element | undefined {
  let block: Element | undefined;
  for (let each: Element["parent"] | Element = target; each && each.type === "tag"; each = each.parent) {
    if (!BLOCKS.has(each.name)) continue;
    // The whole footnote, where it has paragraphs of its own.
    if (
      /mso-element:(foot|end)note(;|$)/.test(styleOf(each)) ||
      /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.attribs.id ?? "")
    )
      return each;
    block ??= each;
  }

  return block;
}

function isWordNote({ attribs }: Element): boolean {
  return /#_(ftn|edn)\d+$|#sd(foot|end)note\d+sym$|#ftnt\d+$/.test(attribs.href ?? "");
}
