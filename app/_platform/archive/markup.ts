/** A piece of HTML that is safe to set: made by `html` alone. */
export class Markup {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

type Value = string | number | Markup | Markup[] | undefined;

/** HTML from a template: whatever is put in is text, unless it is HTML that was made in the same way. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, index) => part + setIn(values[index])).join(""));
}

function setIn(value: Value): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join("");

  return value instanceof Markup ? String(value) : escapeText(String(value));
}

/** Text that stands for itself, in the content of an element and in a quoted attribute (HTML, section 13.1.2). */
function escapeText(text: string): string {
  const replaced: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  return text.replace(/[&<>"']/g, (character) => replaced[character] ?? character);
}
