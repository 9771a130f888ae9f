interface Props {
  /** ISO 8601, with offset */
  startsAt: string;
  endsAt: string;
  /** the meeting's own zone */
  zone: string;
  /** the tag of the page's language */
  language: string;
  /** "Your time ({zone}):", with `{zone}` to be filled in */
  label: string;
}

/** The same time on the reader's own clock, where that shows another one: filled in by the browser (`enhance.ts`); nothing without JavaScript. */
export function ReaderTime({ startsAt, endsAt, zone, language, label }: Props) {
  return (
    <p
      hidden
      data-own-time={label}
      data-from={startsAt}
      data-until={endsAt}
      data-zone={zone}
      data-tag={language}
      className="mt-1 text-sm text-soft print:hidden"
    />
  );
}
