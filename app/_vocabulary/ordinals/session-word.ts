/** What a body calls its numbered events: "sixty-seventh session", "fourteenth meeting". */
export const SESSION_WORDS = ["session", "meeting"] as const;

export type SessionWord = (typeof SESSION_WORDS)[number];

const MEETING = /^(?:meetings?|réunions?|reuni[óo]n(?:es)?|совещани\p{L}+|заседани\p{L}+|[وبلف]?(?:ل|ال)اجتماع|次)$/iu;

/** Returns which word a noun of a session is, in any of the six languages. */
export function sessionWordOf(noun: string): SessionWord {
  return MEETING.test(noun) ? "meeting" : "session";
}
