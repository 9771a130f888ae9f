/** Text that stands for itself, in the content of an element and in a quoted attribute (HTML, section 13.1.2). */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
