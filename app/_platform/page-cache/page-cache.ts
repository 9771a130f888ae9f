import type { Hearing } from "@/db/client";
import { env } from "../env";
import type { WholeAnswer } from "../http/responses/complete-response";

/**
 * How long what is kept may be sent while the database does not answer. What another instance has changed meanwhile is old here for that long at most; a
 * failover is over within minutes, and a reader of yesterday's agenda is served better than one of an error.
 */
const STALE_MS = 10 * 60_000;

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
  /** whether this instance hears what others change */
  hearing: Hearing;
  /** while it does not: since when, in ms since 1970 */
  deafSince: number;
  /** the count at which it began to hear: of what began before, a change may have been missed */
  hearingSince: number;
}

const here = globalThis as { portalKept?: Store };

function store(): Store {
  here.portalKept ??= {
    answers: new Map(),
    changed: new Map(),
    epoch: 1,
    bytes: 0,
    hearing: "hears",
    deafSince: 0,
    hearingSince: 0,
  };

  return here.portalKept;
}

/** The count of changes so far. */
export function currentEpoch(): number {
  return store().epoch;
}

/** The answer kept for an address, if it is still true as far as this instance hears. */
export function keptAnswer(address: string, now: number): WholeAnswer | undefined {
  const { answers, changed, hearing } = store();
  const kept = answers.get(address);
  if (!kept || hearing !== "hears") return undefined;
  if (now >= kept.until || hasChanged(kept, changed)) {
    forget(address);
    return undefined;
  }
  // The longest unasked stands first.
  answers.delete(address);
  answers.set(address, kept);

  return kept.answer;
}

/** The answer kept for an address, marked as one that may have been changed since; for a stated time while the database does not answer. */
export function staleAnswer(address: string, now: number): WholeAnswer | undefined {
  const { answers, changed, hearing, deafSince } = store();
  const kept = answers.get(address);
  if (!kept || hearing !== "away" || now - deafSince >= STALE_MS || hasChanged(kept, changed)) return undefined;

  return { ...kept.answer, headers: { ...kept.answer.headers, ...STALE } };
}

/** RFC 9211, section 2; whoever keeps it on the way would have it grow older still. */
const STALE = { "cache-status": "portal; hit; detail=stale", "cache-control": "no-store" };

/** Keep an answer, if nothing can have changed since its making began; the longest unasked go where there is no room. */
export function keepAnswer(address: string, kept: Kept): void {
  const { answers, hearing, hearingSince } = store();
  // What cannot be told whether it changes takes no room.
  if (hearing !== "hears") return;
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

/** Notes whether this instance hears what others change; once it does again, everything kept before is forgotten. */
export function setHearing(hearing: Hearing, now = Date.now()): void {
  const kept = store();
  if (hearing !== "hears" && kept.hearing === "hears") kept.deafSince = now;
  if (hearing === "hears" && kept.hearing !== "hears") {
    kept.answers.clear();
    kept.bytes = 0;
    kept.epoch += 1;
    kept.hearingSince = kept.epoch;
  }
  kept.hearing = hearing;
}

function hasChanged({ tags, epoch }: Kept, changed: Store["changed"]): boolean {
  return tags.some((tag) => (changed.get(tag) ?? 0) > epoch);
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
