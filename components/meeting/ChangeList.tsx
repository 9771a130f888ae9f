import { NewMark } from "@/components/ui/NewMark";

export interface Change {
  key: string;
  at: Date;
  day: string;
  /** "Documents issued" */
  what: string;
  /** what it was done to, each with its languages in words */
  subjects: { name: string; languages: string; href: string | undefined }[];
}

/** Changes with their days; what is new since the reader's last visit is marked by the browser. */
export function ChangeList({ changes, isNew }: { changes: Change[]; isNew: string }) {
  return (
    <ol className="mt-3 border-t border-rule empty:hidden">
      {changes.map((change) => (
        <li
          key={change.key}
          data-changed={change.at.toISOString()}
          className="grid gap-x-8 border-b border-rule py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <time dateTime={change.at.toISOString()} className="text-soft">
            {change.day}
          </time>
          <div>
            <p>
              {change.what}
              <NewMark words={isNew} />
            </p>
            <ul className="text-sm text-soft empty:hidden">
              {change.subjects.map(({ name, languages, href }) => (
                <li key={name}>
                  {href ? (
                    <a href={href} className="inline-block py-0.5">
                      <bdi>{name}</bdi>
                    </a>
                  ) : (
                    name
                  )}
                  {languages && <span className="ms-3">{languages}</span>}
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
