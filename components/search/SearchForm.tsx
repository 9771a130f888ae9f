interface Props {
  action: string;
  question: string;
  /** the limits that stay when something else is asked */
  limits: Record<string, string>;
  words: { label: string; hint: string; submit: string };
  /** what is wrong with the question */
  error: string | undefined;
}

/** What is searched for: one field, sent as an address. */
export function SearchForm({ action, question, limits, words, error }: Props) {
  return (
    <search>
      <form action={action} className="max-w-measure">
        <label htmlFor="search-question" className="font-semibold">
          {words.label}
        </label>
        <p id="search-hint" className="text-sm text-soft">
          {words.hint}
        </p>
        {error && (
          <p id="search-error" role="alert" className="font-semibold text-wrong">
            {error}
          </p>
        )}
        <div className="mt-1 flex">
          <input
            type="search"
            id="search-question"
            name="q"
            defaultValue={question}
            dir="auto"
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "search-hint search-error" : "search-hint"}
            className="min-h-11 w-full min-w-0 border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong"
          />
          <button
            type="submit"
            className="min-h-11 shrink-0 cursor-pointer border-2 border-accent bg-accent px-5 font-semibold text-on-accent"
          >
            {words.submit}
          </button>
        </div>
        {Object.entries(limits).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  );
}
