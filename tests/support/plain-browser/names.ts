import { type Document, type Element, isTag, isText } from "domhandler";
import { contains, oneLine, select } from "./nodes";

const CONTROLS = "input:not([type=hidden]), select, textarea, button";
const ROLES = {
  button: "button, input[type=submit], [role=button]",
  group: "fieldset, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  link: "a[href], [role=link]",
  radio: "input[type=radio]",
  region: "section[aria-label], section[aria-labelledby], [role=region]",
  textbox:
    "textarea, input:not([type]), input[type=text], input[type=email], input[type=search], input[type=url], [role=textbox]",
};
export type Role = keyof typeof ROLES;

export function selectByRole(within: Document | Element, role: Role): Element[] {
  return select(ROLES[role], within);
}

export function selectControls(within: Document | Element): Element[] {
  return select(CONTROLS, within);
}

/** Returns the accessible name of an element (Accessible Name and Description Computation 1.2, the steps that these pages need). */
export function nameOf(element: Element, document: Document): string {
  const labelledBy = element.attribs["aria-labelledby"];
  if (labelledBy)
    return oneLine(
      labelledBy
        .split(/\s+/)
        .map((id) => textWithId(document, id))
        .join(" "),
    );
  const label = element.attribs["aria-label"];
  if (label) return oneLine(label);
  if (element.name === "input" && element.attribs.type === "submit") return oneLine(element.attribs.value ?? "");
  if (element.name === "fieldset") return oneLine(select("legend", element).slice(0, 1).map(spokenText).join());
  const isField = ["input", "select", "textarea"].includes(element.name);

  return isField ? labelsOf(element, document).map(spokenText).map(oneLine).join(" ") : oneLine(spokenText(element));
}

function labelsOf(field: Element, document: Document): Element[] {
  const { id } = field.attribs;

  return select("label", document).filter((label) => (id && label.attribs.for === id) || contains(label, field));
}

function textWithId(document: Document, id: string): string {
  return select(`[id="${id}"]`, document).map(spokenText).join(" ");
}

/** Returns the text of an element without what is hidden from assistive technology, or the value of fields in it. */
function spokenText(element: Element): string {
  return element.children
    .map((child) => {
      if (isText(child)) return child.data;
      if (!isTag(child) || child.attribs["aria-hidden"] === "true" || "hidden" in child.attribs) return "";
      if (child.attribs["aria-label"]) return ` ${child.attribs["aria-label"]} `;
      if (child.name === "img") return child.attribs.alt ?? "";
      return ["select", "textarea", "input"].includes(child.name) ? "" : spokenText(child);
    })
    .join("");
}
