/** What a document is, for libraries and archives (Dublin Core Metadata Element Set 1.1, ISO 15836-1); an element may stand several times. */
export interface DublinCoreElements {
  title: string;
  /** the symbol, and where the document is found by it */
  identifier: string[];
  /** BCP 47 */
  language: string;
  /** a day, where it is known */
  date: string | undefined;
  creator: string;
  publisher: string;
  /** media types, of this page and of its twins */
  format: string[];
  /** addresses */
  relation: string[];
}

/** The elements in the head of the page, with the scheme that they are of (DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements"). */
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
