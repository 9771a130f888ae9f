import type { Thing, WithContext } from "schema-dts";

/**
 * The subject of a page for search engines (schema.org, JSON-LD 1.1). No text in it can end its
 * script element.
 */
export function StructuredData({ data }: { data: WithContext<Thing> }) {
  // Within a JSON string this escape is the same character; outside of strings JSON has none.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}
