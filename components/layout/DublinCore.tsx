/**
 * A document as libraries and archives describe it (Dublin Core Metadata Element Set 1.1,
 * ISO 15836-1). An element may be repeated.
 */
export interface DublinCoreElements {
  title: string;
  /** the symbol, and its permanent address */
  identifier: string[];
  /** BCP 47 */
  language: string;
  /** a day, where it is known */
  date: string | undefined;
  creator: string;
  publisher: string;
  /** media types of this page and of its alternate representations */
  format: string[];
  /** addresses */
  relation: string[];
}

/**
 * Dublin Core elements in the head of the page, with their scheme (DCMI, "Expressing Dublin Core
 * metadata using HTML/XHTML meta and link elements").
 */
export function DublinCore({ elements }: { elements: DublinCoreElements }) {
  const named = Object.entries({ ...elements, type: "Text" }).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value ? [{ name: `DC.${name}`, value }] : [])),
  );

  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      {named.map(({ name, value }) => (
        <meta key={`${name} ${value}`} name={name} content={value} />
      ))}
    </>
  );
}
