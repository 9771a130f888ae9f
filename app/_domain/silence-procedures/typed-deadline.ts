import { instantAt, wallClockOf } from "@/app/_vocabulary/instants";
import { DomainError } from "../errors";

/**
 * Returns a deadline that is typed on the clock of the meeting as an instant.
 *
 * @throws {DomainError} `invalid` at a time that the clock skips.
 */
export function deadlineOf(
  { deadlineDay: day, deadlineTime: time }: { deadlineDay: string; deadlineTime: string },
  timeZone: string,
): Date {
  const instant = instantAt(day, time, timeZone);
  if (wallClockOf(instant, timeZone) !== `${day}T${time}`)
    throw new DomainError("invalid", "wallClockSkipped", { field: "deadlineTime" });

  return instant;
}
