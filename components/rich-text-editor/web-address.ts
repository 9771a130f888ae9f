import { webAddress } from "@/app/_vocabulary/rich-text";

/** Returns a typed address as it is linked; only http and https are. */
export function readWebAddress(typed: string): string | undefined {
  const address = typed.trim();

  return /^https?:\/\//i.test(address) ? webAddress(address) : undefined;
}
