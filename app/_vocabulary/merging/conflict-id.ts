/**
 * Returns the name of a conflict: the same for the same text and the same saved change of it, whatever
 * else is typed meanwhile (cyrb53, 53 bits; what two with the same name would share is one answer).
 */
export function conflictId(base: string, saved: string | undefined): string {
  const text = `${base}\0${saved ?? "\0"}`;
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);

  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
