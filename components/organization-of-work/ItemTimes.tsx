import type { Locale } from "@/app/_vocabulary/locales";
import type { ItemSitting } from "@/components/agenda/ItemFacts";
import { languageAttributes } from "@/components/layout/language-attributes";
import { LinkedTime } from "./PlenaryMeetingTime";

export interface ItemTime {
  id: string;
  /** as printed: `1 (a)` */
  number: string;
  href: string;
  title: string;
  /** the language that the title is in */
  locale: Locale;
  /** that language in words, where it is not the page's */
  titleIn: string | undefined;
  sittings: ItemSitting[];
  /** said where no plenary meeting takes it up */
  none: string | undefined;
  /** the sentences of the annotation that name what the Secretariat will present */
  secretariat: string[];
}

interface Props {
  items: ItemTime[];
  locale: Locale;
  labelledBy: string;
  words: { item: string; taken: string; secretariat: string };
}

/** The organization of work by agenda item: when each is taken up; on a narrow screen each item becomes a block. */
export function ItemTimes({ items, locale, labelledBy, words }: Props) {
  return (
    <table aria-labelledby={labelledBy} className="mt-4 w-full text-start max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          <th scope="col" className="w-1/2 py-2 pe-8 text-start">
            {words.item}
          </th>
          <th scope="col" className="py-2 text-start">
            {words.taken}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {items.map((item) => (
          <tr key={item.id} className="border-b border-rule align-baseline max-sm:block max-sm:py-3">
            <th scope="row" className="py-3 pe-8 text-start font-normal max-sm:block max-sm:py-0 max-sm:pe-0">
              <span className="grid grid-cols-[3rem_1fr] items-baseline leading-snug">
                <span className="font-semibold tabular-nums">
                  <bdi>{item.number}</bdi>
                </span>
                <span>
                  <a href={item.href} className="text-ink decoration-rule hover:decoration-current print:no-underline">
                    <span {...languageAttributes(item.locale, locale)}>{item.title}</span>
                  </a>
                  {item.titleIn && <span className="block text-sm text-note">{item.titleIn}</span>}
                </span>
              </span>
            </th>
            <td className="py-3 text-sm max-sm:block max-sm:py-2 max-sm:ps-12">
              {item.sittings.map((sitting) => (
                <p key={sitting.id}>
                  <LinkedTime {...sitting} />
                </p>
              ))}
              {item.none && <p className="text-soft">{item.none}</p>}
              {item.secretariat.length > 0 && (
                <div className="mt-2 border-s-2 border-rule ps-3">
                  <p className="font-semibold text-soft">{words.secretariat}</p>
                  {item.secretariat.map((sentence) => (
                    <p key={sentence} className="mt-1" {...languageAttributes(item.locale, locale)}>
                      {sentence}
                    </p>
                  ))}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
