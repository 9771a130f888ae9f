import { getTranslator } from "@/app/_i18n/translator";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "../layout/LinkRow";

interface Props {
  meetingKey: string;
  counts: Partial<Record<SubmissionStatus, number>>;
  /** none for all submissions */
  chosen: SubmissionStatus | undefined;
  locale: Locale;
}

/** Links that filter the incoming submissions by status. */
export function StatusFilter({ meetingKey, counts, chosen, locale }: Props) {
  const t = getTranslator(locale, "legislation");
  const all = { label: t("allStatuses"), href: paths.secretariatLegislation(locale, meetingKey), current: !chosen };
  const byStatus = SUBMISSION_STATUSES.filter((status) => status !== "draft").map((status) => ({
    label: t("statusAndCount", { status: t(`statuses.${status}`), count: counts[status] ?? 0 }),
    href: paths.secretariatLegislation(locale, meetingKey, { status }),
    current: status === chosen,
  }));

  return (
    <nav aria-label={t("filter")} className="mt-4">
      <LinkRow
        links={[all, ...byStatus]}
        className="gap-x-5 text-sm"
        linkClassName="aria-[current]:no-underline"
        current="true"
      />
    </nav>
  );
}
