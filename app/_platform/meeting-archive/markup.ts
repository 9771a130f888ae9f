import { htmlText } from "@/app/_formats/html-text";
/** Safe HTML, created by `html` alone. */
export class Markup {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

type Value = string | number | Markup | Markup[] | undefined;

/** Creates HTML from a template. Values are escaped, unless they are `Markup`. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, index) => part + escapeValue(values[index])).join(""));
}

function escapeValue(value: Value): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join("");

  return value instanceof Markup ? String(value) : htmlText(String(value));
}
