import type { ItemSitting } from "../agenda/ItemFacts";

/** When a plenary meeting is, linked to it on the programme; one that is cancelled is struck through and says so. */
export function LinkedTime({ href, when, startsAt, name, continued, cancelled }: ItemSitting) {
  const time = <time dateTime={startsAt}>{when}</time>;

  return (
    <>
      <a href={href} className="inline-block py-0.5 print:no-underline">
        {cancelled ? <s>{time}</s> : time}
      </a>
      {" · "}
      <span className="inline-block">
        {name}
        {continued}
        {cancelled && <strong className="ms-2 font-semibold text-wrong">{cancelled}</strong>}
      </span>
    </>
  );
}
