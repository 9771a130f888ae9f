interface Props {
  entries: { label: string; href: string }[];
  words: { title: string; takeUp: string };
}

/** The texts that stood here before, each with a link that fills the form with it. */
export function EarlierTexts({ entries, words }: Props) {
  if (entries.length === 0) return null;

  return (
    <section className="mt-12 border-t border-rule pt-6">
      <h2 className="text-lg">{words.title}</h2>
      <ul className="mt-2">
        {entries.map((entry) => (
          <li key={entry.href} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
            <span>{entry.label}</span>
            <a href={entry.href} className="inline-block min-h-6">
              {words.takeUp}
              <span className="sr-only"> ({entry.label})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
