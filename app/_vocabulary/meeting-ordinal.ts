import { capitalize } from "./capitalize";
import type { Locale } from "./locales";
import { printOrdinal } from "./ordinals/print-ordinal";

/** The term for the numbered events of a body: "fourteenth meeting", "sixty-seventh session". */
export const MEETING_DESIGNATIONS = ["meeting", "session"] as const;

export type MeetingDesignation = (typeof MEETING_DESIGNATIONS)[number];

/** Which of the meetings of its body a meeting is. */
export interface NumberedMeeting {
  /** null if the meetings of the body have no numbers */
  ordinal: number | null;
  /** the number of the resumption, if it is one */
  resumed?: number | null;
  /** `meeting` if absent, as in messages that were queued before there were others */
  designation?: MeetingDesignation;
}

/**
 * Prints which meeting of its body it is, as a title: "Fourteenth meeting", "Second resumed
 * fifteenth session".
 *
 * @returns undefined if it has no number.
 */
export function printMeetingOrdinal(meeting: NumberedMeeting, locale: Locale): string | undefined {
  const phrase = meetingPhrase(meeting, locale);

  return phrase && capitalize(phrase, locale);
}

/** Prints the same as it stands within a sentence, without an article: "fourteenth meeting". */
export function meetingPhrase(
  { ordinal, resumed, designation = "meeting" }: NumberedMeeting,
  locale: Locale,
): string | undefined {
  return ordinal === null ? undefined : PHRASES[locale]({ ordinal, resumed: resumed ?? 0, designation });
}

interface Numbered {
  ordinal: number;
  /** 0 if it is no resumption */
  resumed: number;
  designation: MeetingDesignation;
}

const PHRASES: Record<Locale, (meeting: Numbered) => string> = {
  en: ({ ordinal, resumed, designation }) => {
    const resumption = resumed > 1 ? [printOrdinal(resumed, "en", "neuter"), "resumed"] : resumed ? ["resumed"] : [];

    return [...resumption, printOrdinal(ordinal, "en", "neuter"), designation].join(" ");
  },
  fr: ({ ordinal, resumed, designation }) => {
    const numbered = `${printOrdinal(ordinal, "fr", "feminine")} ${designation === "session" ? "session" : "réunion"}`;
    if (!resumed) return numbered;

    return `${resumed > 1 ? `${printOrdinal(resumed, "fr", "feminine")} ` : ""}reprise de la ${numbered}`;
  },
  es: ({ ordinal, resumed, designation }) => {
    const [noun, gender, of] =
      designation === "session"
        ? (["período de sesiones", "masculine", "del"] as const)
        : (["reunión", "feminine", "de la"] as const);
    const numbered = `${printOrdinal(ordinal, "es", gender)} ${noun}`;
    if (!resumed) return numbered;

    return [...(resumed > 1 ? [spanishResumption(resumed)] : []), "continuación", of, numbered].join(" ");
  },
  ru: ({ ordinal, resumed, designation }) => {
    const [noun, gender, adjective] =
      designation === "session"
        ? (["сессия", "feminine", "возобновленная"] as const)
        : (["совещание", "neuter", "возобновленное"] as const);
    const resumption = resumed > 1 ? [printOrdinal(resumed, "ru", gender), adjective] : resumed ? [adjective] : [];

    return [...resumption, printOrdinal(ordinal, "ru", gender), noun].join(" ");
  },
  ar: ({ ordinal, resumed, designation }) => {
    const [noun, gender, adjective] =
      designation === "session"
        ? (["الدورة", "feminine", "المستأنفة"] as const)
        : (["الاجتماع", "masculine", "المستأنف"] as const);
    const resumption = resumed > 1 ? [adjective, printOrdinal(resumed, "ar", gender)] : resumed ? [adjective] : [];

    return [noun, printOrdinal(ordinal, "ar", gender), ...resumption].join(" ");
  },
  zh: ({ ordinal, resumed, designation }) => {
    const numbered = `第${printOrdinal(ordinal, "zh", "neuter")}${designation === "session" ? "届" : "次"}会议`;
    const resumption = resumed > 1 ? `第${printOrdinal(resumed, "zh", "neuter")}次续会` : resumed ? "续会" : "";

    return `${numbered}${resumption}`;
  },
};

/** Spanish sets small numbers of resumptions in words, unlike those of sessions. */
function spanishResumption(resumed: number): string {
  return ["segunda", "tercera", "cuarta", "quinta"][resumed - 2] ?? printOrdinal(resumed, "es", "feminine");
}
