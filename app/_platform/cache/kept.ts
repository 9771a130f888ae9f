import { env } from "../env";
import type { WholeAnswer } from "./whole-answer";

/** An answer that is kept, and what ends its life. */
interface Kept {
  answer: WholeAnswer;
  tags: string[];
  until: number;
  epoch: number;
}

interface Store {
  answers: Map<string, Kept>;
  /** of each tag, the count of changes at which it last changed */
  changed: Map<string, number>;
  /** counts changes; an answer carries the count at which its making began, so that one being made during a change is not taken for new */
  epoch: number;
  bytes: number;
  /** whether this instance hears what others change: as long as it does not, nothing kept can be trusted */
  hearing: boolean;
  /** the count at which it began to hear: of what began before, a change may have been missed */
  hearingSince: number;
}

const here = globalThis as { portalKept?: Store };

function store(): Store {
  here.portalKept ??= { answers: new Map(), changed: new Map(), epoch: 1, bytes: 0, hearing: true, hearingSince: 0 };

  return here.portalKept;
}

/** The count of changes so far. */
export function currentEpoch(): number {
  return store().epoch;
}

/** The answer kept for an address, if it is still true. */
export function keptAnswer(address: string, now: number): WholeAnswer | undefined {
  const { answers, changed, hearing } = store();
  const kept = answers.get(address);
  if (!kept || !hearing) return undefined;
  if (now >= kept.until || kept.tags.some((tag) => (changed.get(tag) ?? 0) > kept.epoch)) {
    forget(address);
    return undefined;
  }
  // The longest unasked stands first.
  answers.delete(address);
  answers.set(address, kept);

  return kept.answer;
}

/** Keep an answer, if nothing can have changed since its making began; the longest unasked go where there is no room. */
export function keepAnswer(address: string, kept: Kept): void {
  const { answers, hearingSince } = store();
  forget(address);
  if (kept.epoch < hearingSince || sizeOf(address, kept) > env().pageCacheBytes) return;
  answers.set(address, kept);
  store().bytes += sizeOf(address, kept);
  for (const oldest of answers.keys()) {
    if (store().bytes <= env().pageCacheBytes) break;
    forget(oldest);
  }
}

/** Something has changed: whatever shows it is made anew at its next request. */
export function noteChange(tag: string): void {
  const { changed } = store();
  store().epoch += 1;
  changed.set(tag, store().epoch);
}

/** Whether this instance hears what others change; everything kept before it could is forgotten. */
export function setHearing(hearing: boolean): void {
  const kept = store();
  if (hearing && !kept.hearing) {
    kept.answers.clear();
    kept.bytes = 0;
    kept.epoch += 1;
    kept.hearingSince = kept.epoch;
  }
  kept.hearing = hearing;
}

function forget(address: string): void {
  const { answers } = store();
  const kept = answers.get(address);
  if (!kept) return;
  store().bytes -= sizeOf(address, kept);
  answers.delete(address);
}

/** In bytes, its address with it: that can be long. */
function sizeOf(address: string, { answer }: Kept): number {
  return answer.bytes + 2 * address.length;
}
