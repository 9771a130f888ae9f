import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Document, Element } from "domhandler";
import type { FileToSend } from "./form-page";
import { contains, parentOf, rawTextOf, select, textOf } from "./nodes";

/** The files that a page's fields hold; the other values are in the attributes of the fields. */
export type ChosenFiles = WeakMap<Element, FileToSend>;

export function currentValue(field: Element): string {
  if (field.name === "textarea") return rawTextOf(field).replace(/^\n/, "");
  if (field.name === "select") return optionValue(chosenOption(field));

  return field.attribs.value ?? "";
}

export function isTicked(field: Element): boolean {
  return "checked" in field.attribs;
}

export function tick(field: Element, ticked: boolean, document: Document): void {
  const { name, type } = field.attribs;
  if (type === "radio")
    for (const other of select("input[type=radio]", formOf(field, document) ?? document))
      if (other.attribs.name === name) delete other.attribs.checked;
  if (ticked) field.attribs.checked = "";
  else delete field.attribs.checked;
}

/** Chooses an option of a `select` by its value, its label or its place. */
export function choose(field: Element, wanted: string | { label: string } | { index: number }): void {
  const options = select("option", field);
  const chosen = options.find((option, index) => {
    if (typeof wanted === "string") return optionValue(option) === wanted || textOf(option) === wanted;
    return "label" in wanted ? textOf(option) === wanted.label : index === wanted.index;
  });
  if (!chosen) throw new Error(`No option ${JSON.stringify(wanted)} among ${options.map(textOf).join(", ")}`);
  for (const option of options) delete option.attribs.selected;
  chosen.attribs.selected = "";
}

export function readFile(file: string | FileToSend): FileToSend {
  if (typeof file !== "string") return file;
  const mimeType = { ".pdf": "application/pdf", ".txt": "text/plain" }[extname(file)] ?? "application/octet-stream";

  return { name: basename(file), mimeType, buffer: readFileSync(file) };
}

export function formOf(control: Element, document: Document): Element | undefined {
  const { form: id } = control.attribs;
  if (id) return select(`form[id="${id}"]`, document)[0];
  for (let node = parentOf(control); node; node = parentOf(node)) if (node.name === "form") return node;

  return undefined;
}

/**
 * Returns what a form sends (HTML, "constructing the entry list").
 *
 * @throws {Error} where a browser would not send it: a required field is empty.
 */
export function entriesOf(form: Element, button: Element, document: Document, files: ChosenFiles): FormData {
  const entries = new FormData();
  const isChecked = !("novalidate" in form.attribs || "formnovalidate" in button.attribs);
  for (const field of select("input, select, textarea, button", document)) {
    const { name, type } = field.attribs;
    if (formOf(field, document) !== form || isDisabled(field)) continue;
    if (isChecked && "required" in field.attribs && !currentValue(field) && !files.has(field))
      throw new Error(`The field ${name} is required`);
    if (!name || (isButton(field) && field !== button)) continue;
    if (type === "checkbox" || type === "radio") {
      if (isTicked(field)) entries.append(name, field.attribs.value ?? "on");
    } else if (type === "file") {
      const { buffer, mimeType, name: fileName } = files.get(field) ?? NO_FILE;
      entries.append(name, new File([new Uint8Array(buffer)], fileName, { type: mimeType }));
    } else if (field.name !== "select" || chosenOption(field)) entries.append(name, currentValue(field));
  }

  return entries;
}

const NO_FILE: FileToSend = { name: "", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) };

function isButton({ name, attribs: { type } }: Element): boolean {
  return name === "button" || type === "submit" || type === "image" || type === "reset" || type === "button";
}

function isDisabled(field: Element): boolean {
  return (
    "disabled" in field.attribs ||
    select("fieldset[disabled]", rootOf(field)).some((fieldset) => contains(fieldset, field))
  );
}

function rootOf(element: Element): Element {
  const parent = parentOf(element);

  return parent ? rootOf(parent) : element;
}

function chosenOption(field: Element): Element | undefined {
  const options = select("option", field);

  return (
    options.findLast((option) => "selected" in option.attribs) ??
    options.find((option) => !("disabled" in option.attribs))
  );
}

function optionValue(option: Element | undefined): string {
  return option ? (option.attribs.value ?? textOf(option)) : "";
}
