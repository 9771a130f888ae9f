import { addDays } from "@/app/_vocabulary/countdown";
import { type Day, dayOf, weekdayOf } from "@/app/_vocabulary/instants";
import type { AgendaItem } from "../agenda/queries";
import type { OrganizationOfWork, PlenaryMeeting } from "./queries";

/**
 * A point of a programme that a conference officer would question. `number` is that of the plenary
 * meeting where it is mended; absent where there is none yet.
 */
export type ProgrammeCheck =
  | { kind: "item-never-scheduled"; item: string; number?: number }
  | { kind: "item-twice"; item: string; number: number }
  | { kind: "report-not-last"; item: string; number: number }
  | { kind: "outside-days" | "too-long"; number: number }
  | { kind: "overlap"; number: number; other: number }
  | { kind: "too-many-on-day"; day: Day; count: number; number: number }
  | { kind: "day-without"; day: Day };

/** Interpretation is provided for two plenary meetings of three hours a day. */
const MAX_PER_DAY = 2;
const MAX_HOURS = 3;

/** The title of the item under which the report is adopted, in any of the six languages. */
const ADOPTION_OF_REPORT =
  /adoption of the report|adoption du rapport|(?:aprobación|adopción) del informe|(?:утверждение|принятие) доклада|通过.*报告|اعتماد (?:ال)?تقرير/iu;

/** Checks a programme against its agenda and the days of its meeting; cancelled plenary meetings do not count. */
export function checkProgramme(work: OrganizationOfWork, items: AgendaItem[]): ProgrammeCheck[] {
  const held = work.plenaryMeetings.filter(({ cancelledAt }) => !cancelledAt);

  return [
    ...checkTimes(work, held),
    ...checkDays(work, held),
    ...checkScheduled(held, items),
    ...held.flatMap(checkTwice),
    ...checkReport(held, items),
  ];
}

function checkTimes({ meeting }: OrganizationOfWork, held: PlenaryMeeting[]): ProgrammeCheck[] {
  return held.flatMap(({ number, startsAt, endsAt, day }, index): ProgrammeCheck[] => {
    const lastDay = dayOf(new Date(endsAt.getTime() - 1), meeting.timeZone);
    const isOutside = day < meeting.startsOn || lastDay > meeting.endsOn;
    const other = held.slice(0, index).find((each) => each.endsAt > startsAt);
    const isTooLong = endsAt.getTime() - startsAt.getTime() > MAX_HOURS * 3_600_000;

    return [
      ...(isOutside ? [{ kind: "outside-days" as const, number }] : []),
      ...(other ? [{ kind: "overlap" as const, number, other: other.number }] : []),
      ...(isTooLong ? [{ kind: "too-long" as const, number }] : []),
    ];
  });
}

function checkDays({ meeting, events }: OrganizationOfWork, held: PlenaryMeeting[]): ProgrammeCheck[] {
  const isHoliday = (day: Day) => events.some((event) => event.day === day && event.kind === "holiday");
  const checks: ProgrammeCheck[] = [];
  for (let day = meeting.startsOn; day <= meeting.endsOn; day = addDays(day, 1)) {
    const onDay = held.filter((each) => each.day === day);
    const excess = onDay[MAX_PER_DAY];
    if (excess) checks.push({ kind: "too-many-on-day", day, count: onDay.length, number: excess.number });
    if (onDay.length === 0 && weekdayOf(day) <= 5 && !isHoliday(day)) checks.push({ kind: "day-without", day });
  }

  return checks;
}

/** An item is scheduled with its sub-items, and one of which a sub-item is scheduled is taken up by it. */
function checkScheduled(held: PlenaryMeeting[], items: AgendaItem[]): ProgrammeCheck[] {
  const scheduled = new Set(held.flatMap(({ entries }) => entries.flatMap(({ itemId }) => itemId ?? [])));
  const parentOf = ({ parentId }: AgendaItem) => items.find(({ id }) => id === parentId);
  const isCovered = (item: AgendaItem): boolean => {
    const parent = parentOf(item);
    return scheduled.has(item.id) || (parent !== undefined && isCovered(parent));
  };
  const isTakenUp = (item: AgendaItem): boolean =>
    scheduled.has(item.id) || items.some((each) => each.parentId === item.id && isTakenUp(each));

  return items.flatMap((item, index) => {
    const parent = parentOf(item);
    if (isCovered(item) || isTakenUp(item) || (parent && !isTakenUp(parent))) return [];
    const before = items.slice(0, index).map(({ id }) => id);
    const place = held.findLast(({ entries }) => entries.some(({ itemId }) => itemId && before.includes(itemId)));
    const number = (place ?? held[0])?.number;

    return [{ kind: "item-never-scheduled", item: item.number, ...(number !== undefined && { number }) }];
  });
}

function checkTwice({ number, entries }: PlenaryMeeting): ProgrammeCheck[] {
  const items = entries.flatMap(({ item }) => item ?? []);
  const twice = new Set(items.filter((item, index) => items.indexOf(item) !== index));

  return [...twice].map((item) => ({ kind: "item-twice", item, number }));
}

function checkReport(held: PlenaryMeeting[], items: AgendaItem[]): ProgrammeCheck[] {
  const report = items.find(({ title }) => ADOPTION_OF_REPORT.test(title));
  const taken = held.flatMap(({ number, entries }) =>
    entries.flatMap(({ itemId, item }) => (itemId && item ? [{ itemId, item, number }] : [])),
  );
  const last = taken.at(-1);
  if (!report || !last || last.itemId === report.id || !taken.some(({ itemId }) => itemId === report.id)) return [];

  return [{ kind: "report-not-last", item: report.number, number: last.number }];
}
