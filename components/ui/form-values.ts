import type { FormState } from "@/app/_vocabulary/form-state";

type Values = FormState["values"];
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Returns the values of a form by name, without files; a repeated name gives a list. */
export function valuesOf(data: FormData): Values {
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const texts = data.getAll(name).filter((value) => typeof value === "string");
      return [name, texts.length > 1 ? texts : (texts[0] ?? "")];
    }),
  );
}

/** Returns whether a person has typed, chosen or ticked something in a form that is not saved. */
export function isUnsaved(form: HTMLFormElement, saved: Values): boolean {
  return fieldsOf(form).some((field) => differs(field, saved));
}

/**
 * Fills a form with values. A field with its value already is left alone, so that its cursor stays.
 */
export function fillForm(form: HTMLFormElement, values: Values): void {
  for (const field of fieldsOf(form)) {
    if (!differs(field, values)) continue;
    const [first = ""] = valueList(values[field.name]);
    if (field instanceof HTMLInputElement && isBox(field))
      field.checked = valueList(values[field.name]).includes(field.value);
    else if (!(field instanceof HTMLInputElement && field.type === "file")) setText(field, first);
    // An editor over the field shows its new text.
    field.dispatchEvent(new Event("filled"));
  }
}

/** Returns the fields that a person fills in: no hidden ones, no buttons. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      // A field without a name is a tool of an editor.
      element.hasAttribute("name") &&
      ((element instanceof HTMLInputElement && !["hidden", "submit", "button"].includes(element.type)) ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement),
  );
}

function differs(field: Field, values: Values): boolean {
  const saved = valueList(values[field.name]);
  if (field instanceof HTMLInputElement && field.type === "file") return (field.files?.length ?? 0) > 0;
  if (field instanceof HTMLInputElement && isBox(field)) return field.checked !== saved.includes(field.value);
  const nothing = field instanceof HTMLSelectElement ? (field.options[0]?.value ?? "") : "";

  return oneLineEnd(field.value) !== oneLineEnd(saved[0] ?? nothing);
}

/** Sets the text of a field, with the cursor and the scroll position as they were. */
function setText(field: Field, text: string): void {
  const { scrollTop } = field;
  if (field instanceof HTMLSelectElement) {
    field.value = text;
    return;
  }
  const [start, end] = [field.selectionStart, field.selectionEnd];
  field.value = text;
  if (document.activeElement === field && start !== null) field.setSelectionRange(start, end);
  field.scrollTop = scrollTop;
}

function isBox(field: HTMLInputElement): boolean {
  return field.type === "checkbox" || field.type === "radio";
}

function valueList(value: Values[string] | undefined): string[] {
  return [value ?? []].flat();
}

/** Evens out line ends: a form sends CRLF where a field holds LF. */
function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
