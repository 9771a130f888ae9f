import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { DoneNotice } from "../ui/DoneNotice";
import { type DescribedFinding, describeFinding, type Finding } from "./describe-finding";
import { type FindingActions, FindingItem } from "./FindingItem";
import { ReopenForm } from "./ReopenForm";
import { SeveralFindings } from "./SeveralFindings";

interface Props {
  findings: Finding[];
  meeting: { key: string; timeZone: string };
  locale: Locale;
  /** none where the viewer may only read */
  actions: FindingActions | undefined;
  /** the operation that was just done, and the id of its finding */
  completed: { done: "resolved" | "reopened"; at?: string } | undefined;
}

/** The findings of an import: first those to resolve, then the resolved ones, folded. */
export function FindingList({ findings, meeting, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "secretariat");
  const described = findings.map((finding) => describeFinding(finding, locale, meeting.timeZone));
  const open = described.filter(({ resolved }) => !resolved);
  const resolved = described.filter((finding) => finding.resolved);
  const item = { locale, meetingKey: meeting.key, actions };
  const several = actions && described.length > 1 && { actions, meetingKey: meeting.key, locale };
  const about = completedFinding(described, completed);
  const notice = about && <CompletedNotice finding={about} {...item} />;
  // The notice appears at the finding, or where it was before it was resolved.
  const next = about && described.slice(described.indexOf(about)).find((finding) => !finding.resolved);

  return (
    <>
      <h2 className="mt-8 text-2xl">{t("unresolved")}</h2>
      {open.length === 0 && <p className="mt-3">{t(resolved.length ? "openFindings" : "noFindings", { count: 0 })}</p>}
      <ul className="mt-3">
        {open.map((finding) => (
          <li key={finding.id}>
            {finding === next && notice}
            <FindingItem finding={finding} {...item} />
          </li>
        ))}
        {notice && !next && <li>{notice}</li>}
      </ul>
      {several && <SeveralFindings findings={open} operation="resolve" {...several} />}
      {resolved.length > 0 && (
        <details className="mt-10">
          <summary className="cursor-pointer">
            <h2 className="inline text-2xl">{t("resolvedCount", { count: resolved.length })}</h2>
          </summary>
          <ul className="mt-3">
            {resolved.map((finding) => (
              <li key={finding.id}>
                <FindingItem finding={finding} {...item} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {several && <SeveralFindings findings={resolved} operation="reopen" {...several} />}
    </>
  );
}

/** Returns the finding that was just resolved or reopened, if it still is. */
function completedFinding(described: DescribedFinding[], completed: Props["completed"]): DescribedFinding | undefined {
  const found = described.find(({ id }) => id === completed?.at);

  return found && (completed?.done === "resolved") === (found.resolved !== undefined) ? found : undefined;
}

interface NoticeProps extends Pick<Props, "locale" | "actions"> {
  finding: DescribedFinding;
  meetingKey: string;
}

function CompletedNotice({ finding, locale, meetingKey, actions }: NoticeProps) {
  const t = getTranslator(locale, "secretariat");
  const { resolved } = finding;

  return (
    <DoneNotice key={`${resolved ? "resolved" : "reopened"} ${finding.id}`}>
      <p>{resolved ? t("resolvedDone", { how: resolved.how }) : t("reopenedDone")}</p>
      {resolved && actions && (
        <ReopenForm action={actions.reopen} finding={finding} locale={locale} meetingKey={meetingKey} />
      )}
    </DoneNotice>
  );
}
