import type { Locale } from "@/app/_vocabulary/locales";
import { printMinutes, readHalfOfDay, readSpanOfTime, readStartTime } from "../times";
import type { Period } from "./programme-entries";

/** The time of a period as printed. */
export type ReadTime = Pick<Period, "start" | "end" | "half" | "printed">;

/** Words of the longest time: "с 10 час. 00 мин. до 13 час. 00 мин." */
const MAX_TIME_WORDS = 14;

/** Takes the time, or the half of the day, with which a text begins, whichever is longest. */
export function takeTime(text: string, locale: Locale): { time: ReadTime; rest: string } | "impossible" | undefined {
  const words = text.split(/(?<=\s)/u);
  for (let count = Math.min(words.length, MAX_TIME_WORDS); count > 0; count--) {
    const head = words.slice(0, count).join("").trim();
    const time = readTime(head, locale);
    if (time === "impossible") return time;
    if (time) return { time, rest: withoutJoint(words.slice(count).join("")) };
  }

  return locale === "zh" ? takeChineseTime(text) : undefined;
}

/** Reads a text that is a time and nothing else: "10 a.m.–1 p.m.", "Morning (10 a.m.–1 p.m.)", "10 a.m." */
export function readTime(text: string, locale: Locale): ReadTime | "impossible" | undefined {
  const bare = text.replace(/^[(（[]|[)）\]]$|[:：,،]$/gu, "").trim();
  const half = readHalfOfDay(bare, locale);
  const whole = readSpanOfTime(bare, locale);
  // In Chinese the half of the day is part of the time.
  if (whole && whole !== "impossible")
    return { start: printMinutes(whole.start), end: printMinutes(whole.end), half: undefined, printed: text };
  if (half) return { start: undefined, end: undefined, half, printed: text };
  const [, word = "", inside = ""] =
    /^(\p{L}[\p{L}\s.’'-]*?)[\s,:،：]*[(（,،\s]\s*((?:[\p{L}’']+\s)*\d.*)$/su.exec(bare) ?? [];
  const [ownHalf, span] =
    word && readHalfOfDay(word, locale) ? [readHalfOfDay(word, locale), inside] : [undefined, bare];
  const read = readSpanOfTime(span.replace(/[)）]$/u, ""), locale);
  if (read === "impossible") return read;
  if (read) return { start: printMinutes(read.start), end: printMinutes(read.end), half: ownHalf, printed: text };
  const start = readStartTime(bare, locale);

  return start === undefined
    ? undefined
    : { start: printMinutes(start), end: undefined, half: undefined, printed: text };
}

/** Chinese has no spaces between a time and what follows it. */
const CHINESE =
  /^(?:上午|下午|中午|晚上)?\s*\d{1,2}[时:：][^\p{Script=Han}]*(?:\d{1,2}分)?\s*[至到—–-]\s*(?:上午|下午|中午|晚上|次日)?\s*\d{1,2}(?:时|[:：]\d{2})(?:\d{1,2}分|半)?|^[上下]午(?=[：:\s]|第|议|项)/u;

function takeChineseTime(text: string): { time: ReadTime; rest: string } | "impossible" | undefined {
  const [printed] = CHINESE.exec(text) ?? [];
  const time = printed ? readTime(printed, "zh") : undefined;
  if (!printed || !time) return undefined;

  return time === "impossible" ? time : { time, rest: withoutJoint(text.slice(printed.length)) };
}

function withoutJoint(rest: string): string {
  return rest.replace(/^[\s:：,،–—-]+/u, "").trim();
}
