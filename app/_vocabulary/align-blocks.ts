import { diffArrays } from "diff";
import type { Block, RichText } from "./rich-text";
import { printSource } from "./rich-text-source";

/** A block of a source beside the block that translates it. */
export interface AlignedBlock {
  /** the source as it reads now; undefined for a block that is no longer in it, or was never */
  source: Block | undefined;
  /** the source as it read when the translation was made */
  followed: Block | undefined;
  target: Block | undefined;
}

/**
 * Puts the blocks of a translation beside those of its source as it reads now. They are in the order of
 * the source that the translation followed; blocks that were changed since stay in their place.
 */
export function alignBlocks(followed: RichText, source: RichText, target: RichText): AlignedBlock[] {
  const [keysBefore, keysNow] = [followed, source].map((text) => text.map((block) => printSource([block])));
  const aligned: AlignedBlock[] = [];
  let [before, now] = [0, 0];
  const add = (count: number, { isBefore, isNow }: { isBefore: boolean; isNow: boolean }) => {
    for (let index = 0; index < count; index++) {
      aligned.push({
        source: isNow ? source[now] : undefined,
        followed: isBefore ? followed[before] : undefined,
        target: isBefore ? target[before] : undefined,
      });
      if (isBefore) before += 1;
      if (isNow) now += 1;
    }
  };
  let removed = 0;
  for (const change of [...diffArrays(keysBefore ?? [], keysNow ?? []), undefined]) {
    if (change?.removed) {
      removed = change.count;
      continue;
    }
    // A run of changed blocks: each that was removed has the added one in its place, as far as there are as many.
    const added = change?.added ? change.count : 0;
    const changed = Math.min(removed, added);
    add(changed, { isBefore: true, isNow: true });
    add(removed - changed, { isBefore: true, isNow: false });
    add(added - changed, { isBefore: false, isNow: true });
    removed = 0;
    if (change && !change.added) add(change.count, { isBefore: true, isNow: true });
  }
  for (const block of target.slice(before)) aligned.push({ source: undefined, followed: undefined, target: block });

  return aligned;
}
