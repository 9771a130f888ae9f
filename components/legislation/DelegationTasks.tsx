interface Link {
  href: string;
  text: string;
}

/** A submission that came back with a question. */
export interface ReturnedTask {
  id: string;
  heading: string;
  title: string;
  /** when it came back, in words */
  since: string | undefined;
  question: string;
  href: string;
  link: string;
}

interface Props {
  heading: string;
  meeting: Link;
  returned: ReturnedTask[];
  steps: { text: string; href: string; link: string }[];
  lodged: Link;
  counts: { state: string; count: number }[];
  words: { todo: string; lodged: string; none: string; question: string };
}

/** What is expected of a delegation before a meeting, and what it has done. */
export function DelegationTasks({ heading, meeting, returned, steps, lodged, counts, words }: Props) {
  return (
    <section className="mt-8 border-t-2 border-ink pt-4">
      <h2 className="max-w-measure text-2xl">{heading}</h2>
      <p className="mt-2">
        <a href={meeting.href} className="inline-block py-1">
          {meeting.text}
        </a>
      </p>
      <div className="mt-4 grid gap-8 sm:grid-cols-[3fr_2fr]">
        <div>
          <h3 className="text-lg">{words.todo}</h3>
          <ol className="mt-2 list-decimal ps-6">
            {returned.map((task) => (
              <li key={task.id} className="my-3 border-s-4 border-wrong bg-wrong-wash px-4 py-3">
                <p className="font-semibold">{task.heading}</p>
                <p className="break-words">
                  <bdi>{task.title}</bdi>
                </p>
                {task.since && <p className="text-sm text-soft">{task.since}</p>}
                <p className="mt-2 text-sm text-soft">{words.question}</p>
                <p className="line-clamp-6 break-words whitespace-pre-line">
                  <bdi>{task.question}</bdi>
                </p>
                <p>
                  <a href={task.href} className="inline-block py-1 font-semibold">
                    {task.link}
                  </a>
                </p>
              </li>
            ))}
            {steps.map((step) => (
              <li key={step.href} className="my-3 ps-1">
                <p>{step.text}</p>
                <p>
                  <a href={step.href} className="inline-block py-1 font-semibold">
                    {step.link}
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3 className="text-lg">{words.lodged}</h3>
          {counts.length === 0 ? (
            <p className="my-3">{words.none}</p>
          ) : (
            <dl className="my-3">
              {counts.map(({ state, count }) => (
                <div key={state} className="flex justify-between gap-4 border-b border-rule py-1">
                  <dt>{state}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          )}
          <p>
            <a href={lodged.href} className="inline-block py-1">
              {lodged.text}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
