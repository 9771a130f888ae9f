import type { Metadata } from "next";
import { listDeletedDrafts } from "@/app/_domain/meeting-preparation/queries";
import { canManageMeetings } from "@/app/_domain/meetings/policy";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { canOrganizeWork } from "@/app/_domain/organization-of-work/policy";
import { listWork, WORK_KINDS } from "@/app/_domain/workspace/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StaffMeetings } from "@/components/meeting/StaffMeetings";
import { DeletedDrafts } from "@/components/meeting-preparation/DeletedDrafts";
import { NewMeetingLink } from "@/components/meeting-preparation/NewMeetingLink";
import { Today } from "@/components/workspace/Today";
import { restoreDraftAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat">;

/** The entries of each kind of work that are listed at first. */
const FIRST = 6;
/** Those of one kind that is chosen. */
const ALL_OF_KIND = 500;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = getTranslator(localeOf((await params).locale), "workspace");

  return { title: t((await searchParams).show === "meetings" ? "allMeetings" : "today") };
}

/** The first page of the staff: the work that waits for the viewer, the plenary meetings ahead, and the meetings. */
export default async function SecretariatPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const search = await searchParams;
  const kind = WORK_KINDS.find((each) => each === search.show);
  const show = kind ?? (search.show === "meetings" ? search.show : undefined);
  const context = await getStaffContext(locale, paths.secretariat(locale, { ...(show && { show }) }));
  const [found, all, deleted, frame] = await Promise.all([
    show === "meetings" ? undefined : listWork(context, { kind, limit: kind ? ALL_OF_KIND : FIRST }),
    show === "meetings" ? listMeetings(context) : undefined,
    canManageMeetings(context.viewer) ? listDeletedDrafts(context) : [],
    getStaffFrame(context, locale),
  ]);
  const completed = justDone(search, ["deleted"]);
  const programme = canOrganizeWork(context.viewer) ? paths.secretariatProgramme : paths.programme;

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.secretariat(other, { ...(show && { show }) })}
      current="home"
      title={getTranslator(locale, "workspace")(show === "meetings" ? "allMeetings" : "today")}
      action={canManageMeetings(context.viewer) && <NewMeetingLink locale={locale} />}
    >
      {found && (
        <Today
          {...found}
          locale={locale}
          now={context.now()}
          isOneKind={kind !== undefined}
          programme={(key) => programme(locale, key)}
        />
      )}
      {!kind && (
        <StaffMeetings
          meetings={all ?? frame.meetings.map(({ meeting }) => meeting)}
          locale={locale}
          isEverything={show === "meetings"}
        />
      )}
      <DeletedDrafts drafts={deleted} locale={locale} action={restoreDraftAction} deleted={completed?.at} />
    </StaffFrame>
  );
}
