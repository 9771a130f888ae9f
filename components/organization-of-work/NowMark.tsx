import type { ReactNode } from "react";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";

/** What a plenary meeting's element carries, so that its mark moves on while the page stays open (`enhance.ts`); nothing where it is not held. */
export function sittingTimes(sitting: {
  startsAt: Date;
  endsAt: Date;
  cancelledAt?: Date | undefined;
}): Record<string, string> {
  if (sitting.cancelledAt) return {};

  return { "data-starts": sitting.startsAt.toISOString(), "data-ends": sitting.endsAt.toISOString() };
}

interface Props {
  standing: PlenaryMeetingStatus;
  words: { now: string; next: string };
}

/** That a plenary meeting is being held now, or is the next one; it stands inside an element that carries its `sittingTimes`. */
export function NowMark({ standing, words }: Props) {
  return (
    <>
      <Mark data-now="" hidden={standing !== "now"} look="bg-accent text-on-accent">
        {words.now}
      </Mark>
      <Mark data-next="" hidden={standing !== "next"} look="text-accent">
        {words.next}
      </Mark>
    </>
  );
}

interface MarkProps {
  look: string;
  hidden: boolean;
  children: ReactNode;
}

function Mark({ look, children, ...mark }: MarkProps) {
  return (
    <strong className={`inline-block border border-accent px-1.5 text-sm leading-6 font-semibold ${look}`} {...mark}>
      {children}
    </strong>
  );
}
