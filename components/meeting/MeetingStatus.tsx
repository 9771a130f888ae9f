import { sittingTimes } from "../organization-of-work/NowMark";

export interface StandingWords {
  phase: "before" | "during" | "after";
  /** to the calendar */
  words: string;
  /** today's plenary meetings, each with what is said while it runs */
  sittings: { id: string; startsAt: Date; endsAt: Date; running: boolean; words: string }[];
}

/** How a meeting stands to the clock; what is said of a plenary meeting comes and goes with it while the page stays open (`enhance.ts`). */
export function Standing({ standing }: { standing: StandingWords }) {
  const tone = standing.phase === "after" ? "text-soft" : "font-semibold text-accent";

  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${tone}`}>
      {standing.words}
      {standing.sittings.map((sitting) => (
        <span key={sitting.id} {...sittingTimes(sitting)} className="contents">
          <strong data-now="" hidden={!sitting.running} className="bg-accent px-2 font-semibold text-on-accent">
            {sitting.words}
          </strong>
        </span>
      ))}
    </p>
  );
}
