import type { SubmissionStatus } from "@/app/_vocabulary/legislation";

const LOOK: Record<SubmissionStatus, string> = {
  draft: "border-note bg-note-wash",
  lodged: "border-accent bg-accent-wash",
  received: "border-accent bg-accent-wash",
  returned: "border-wrong bg-wrong-wash",
  replaced: "border-edge bg-wash",
  accepted: "border-right bg-right-wash",
};

/** Where a submission is in its life, in words; the colour only repeats them. */
export function StatusMark({ state, text }: { state: SubmissionStatus; text: string }) {
  return <span className={`inline-block lg:whitespace-nowrap border-s-4 px-2 text-sm ${LOOK[state]}`}>{text}</span>;
}
