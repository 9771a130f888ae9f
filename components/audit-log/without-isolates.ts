/** Returns a text without the marks that isolate its parts: outside of a page nothing reads them. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}
