"use client";

import { useSyncExternalStore } from "react";

interface Props {
  /** ISO 8601, with offset */
  startsAt: string;
  endsAt: string;
  /** the meeting's own zone */
  zone: string;
  /** the tag of the page's language */
  language: string;
  /** "Your time ({zone}):", with `{zone}` to be filled in */
  label: string;
}

const never = () => () => {};

/** The same time on the reader's own clock, where that shows another one; nothing without JavaScript. */
export function ReaderTime({ startsAt, endsAt, zone, language, label }: Props) {
  const own = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => zone,
  );
  const start = new Date(startsAt);
  const onClock = (timeZone: string) =>
    new Intl.DateTimeFormat("en", { dateStyle: "short", timeStyle: "short", timeZone }).format(start);
  if (own === zone || onClock(own) === onClock(zone)) return null;
  const range = new Intl.DateTimeFormat(language, {
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone: own,
  });

  return (
    <p className="mt-1 text-sm text-soft print:hidden">
      {label.replace("{zone}", own.replaceAll("_", " "))} <bdi>{range.formatRange(start, new Date(endsAt))}</bdi>
    </p>
  );
}
