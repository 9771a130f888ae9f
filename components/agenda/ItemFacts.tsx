import { LinkedTime } from "../organization-of-work/PlenaryMeetingTime";

export interface ItemSitting {
  id: string;
  href: string;
  /** day and hours: "Monday, 29 May 2023, 10 a.m.–1 p.m." */
  when: string;
  startsAt: string;
  /** "1st plenary meeting" */
  name: string;
  /** " (continued)" where it is so */
  continued: string;
  /** "Cancelled", where it is */
  cancelled: string | undefined;
}

interface Props {
  sittings: ItemSitting[];
  /** where the annotation says what the Secretariat will present */
  secretariat: string | undefined;
  /** said where no document is expected */
  noDocument: string | undefined;
  words: { taken: string; secretariat: string };
}

/** Under an item's heading: when it is taken up, where the Secretariat's part is described, that no document is expected. Not part of the document. */
export function ItemFacts({ sittings, secretariat, noDocument, words }: Props) {
  if (sittings.length === 0 && !secretariat && !noDocument) return null;

  return (
    <div className="mt-3 space-y-1 border-s-2 border-rule ps-4 text-sm text-soft print:hidden">
      {sittings.length > 0 && (
        <dl className="items-baseline sm:grid sm:grid-cols-[max-content_1fr] sm:gap-x-3">
          <dt className="font-semibold">{words.taken}</dt>
          {sittings.map((sitting) => (
            <dd key={sitting.id} className="sm:col-start-2">
              <LinkedTime {...sitting} />
            </dd>
          ))}
        </dl>
      )}
      {secretariat && (
        <p>
          <a href={`#${secretariat}`} className="inline-block py-0.5">
            {words.secretariat}
          </a>
        </p>
      )}
      {noDocument && <p>{noDocument}</p>}
    </div>
  );
}
