/** Returns whether a text has the form of an id; PostgreSQL rejects a query with any other. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
