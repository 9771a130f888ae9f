import type { ReactNode } from "react";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { PlenaryMeetingStatus } from "@/app/_vocabulary/plenary-meeting-status";

interface Props {
  status: PlenaryMeetingStatus;
  locale: Locale;
  /** the mark of a plenary meeting that is being held */
  now?: string;
}

/**
 * Marks a plenary meeting as being held or as the next one, inside an element with
 * `clockAttributes`.
 */
export function NowMark({ status, locale, now = getTranslator(locale, "programme")("now") }: Props) {
  return (
    <>
      <Mark data-now="" hidden={status !== "now"} look="bg-accent text-on-accent">
        {now}
      </Mark>
      <Mark data-next="" hidden={status !== "next"} look="text-accent">
        {getTranslator(locale, "meeting")("next")}
      </Mark>
    </>
  );
}

interface MarkProps {
  look: string;
  hidden: boolean;
  children: ReactNode;
}

function Mark({ look, children, ...mark }: MarkProps) {
  return (
    <strong className={`inline-block border border-accent px-1.5 text-sm leading-6 font-semibold ${look}`} {...mark}>
      {children}
    </strong>
  );
}

interface Scheduled {
  startsAt: Date;
  endsAt: Date;
  cancelledAt?: Date | undefined;
}

/**
 * Returns the attributes by which the browser moves the mark of a plenary meeting while the page
 * stays open (`enhance.ts`); none for a cancelled one.
 */
export function clockAttributes({ startsAt, endsAt, cancelledAt }: Scheduled): Record<string, string> {
  if (cancelledAt) return {};

  return { "data-starts": startsAt.toISOString(), "data-ends": endsAt.toISOString() };
}
