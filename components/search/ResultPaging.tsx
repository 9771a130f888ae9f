interface Props {
  label: string;
  previous: string | undefined;
  next: string | undefined;
  words: { previous: string; next: string; place: string };
}

/** The way to the page before and the page after; nothing where there is one page. */
export function ResultPaging({ label, previous, next, words }: Props) {
  if (!previous && !next) return null;

  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-baseline gap-x-6 print:hidden">
      {previous && (
        <a href={previous} rel="prev" className="inline-block py-2">
          {words.previous}
        </a>
      )}
      <span className="text-soft">{words.place}</span>
      {next && (
        <a href={next} rel="next" className="inline-block py-2">
          {words.next}
        </a>
      )}
    </nav>
  );
}
