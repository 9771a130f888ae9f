import { type Day, dayOf } from "@/app/_vocabulary/instants";
import type { LanguageAvailability } from "./availability";

/** Returns the day on which a file was last issued in a language. */
export function lastIssuedOn({ representations }: LanguageAvailability, zone: string): Day | undefined {
  const times = representations.flatMap(({ file }) => (file ? [file.issuedAt.getTime()] : []));

  return times.length > 0 ? dayOf(new Date(Math.max(...times)), zone) : undefined;
}
