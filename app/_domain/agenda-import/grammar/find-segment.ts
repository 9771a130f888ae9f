import { isSameTitle } from "../similarity";
import type { Segment } from "./agenda-list/agenda-list";
import { bareHeading } from "./headings";

/** Returns the segment of the list of items whose heading a line repeats. */
export function findSegment(text: string, segments: Segment[]): Segment | undefined {
  const bare = bareHeading(text);

  return bare === "" ? undefined : segments.find((segment) => isSameTitle(bareHeading(segment.text), bare));
}
