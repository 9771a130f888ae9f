import type { MeetingDesignation } from "../meeting-ordinal";

const MEETING = /^(?:meetings?|réunions?|reuni[óo]n(?:es)?|совещани\p{L}+|заседани\p{L}+|[وبلف]?(?:ل|ال)اجتماع|次)$/iu;

/** Returns what a noun such as "meeting" or "session" calls the numbered event, in any of the six languages. */
export function sessionWordOf(noun: string): MeetingDesignation {
  return MEETING.test(noun) ? "meeting" : "session";
}
