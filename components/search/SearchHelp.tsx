interface Props {
  title: string;
  /** what can be searched for, each with a question that is an example of it */
  ways: { words: string; example: { question: string; href: string } }[];
}

/** How to search, by examples. */
export function SearchHelp({ title, ways }: Props) {
  return (
    <section className="mt-10 max-w-measure">
      <h2 className="text-xl">{title}</h2>
      <dl className="mt-3">
        {ways.map(({ words, example }) => (
          <div key={words} className="border-t border-rule py-3">
            <dt>
              <a href={example.href}>
                <bdi>{example.question}</bdi>
              </a>
            </dt>
            <dd className="text-soft">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
