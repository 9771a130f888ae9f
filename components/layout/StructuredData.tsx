import type { Thing, WithContext } from "schema-dts";

/** What a page is about, for search engines (schema.org, JSON-LD 1.1). Nothing in it can end the script that it stands in. */
export function StructuredData({ data }: { data: WithContext<Thing> }) {
  // Within a JSON string this escape is the same character; outside of strings JSON has none.
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll("<", "\\u003c")}</script>;
}
