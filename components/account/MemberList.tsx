import type { ListedAccount } from "@/app/_domain/accounts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { statusText } from "./AccountsTable";
import { isStillDone } from "./is-still-done";
import type { LetterFormState } from "./letter-form-state";
import { SendLinkForm } from "./SendLinkForm";

interface Props {
  members: ListedAccount[];
  viewerId: string;
  locale: Locale;
  actions: { sendLink: FormAction<LetterFormState>; revokeLinks: FormAction; remove: FormAction };
  /** the operation that was just done, and the id of its account */
  completed: { done: "invited" | "linkSent" | "revoked" | "removed"; at?: string } | undefined;
}

/** The members of a delegation, each with what its head may do. */
export function MemberList({ members, viewerId, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "accounts");

  return (
    <ul className="mt-4 divide-y divide-rule border-y border-rule">
      {members.map((member) => {
        const person = { name: isolateText(member.name), email: isolateText(member.email) };
        const done =
          completed?.at === member.id &&
          isStillDone(completed.done === "removed" ? "disable" : completed.done, member) &&
          (completed.done === "removed"
            ? getTranslator(locale, "delegation")("members.removedDone", person)
            : t(`${completed.done}Done`, person));
        return (
          <li key={member.id} className="py-2">
            <p className="print:hidden">
              <bdi className="font-semibold">{member.name}</bdi> <bdi className="text-soft">{member.email}</bdi> ·{" "}
              {statusText(member, locale)}
              {member.isHead && ` · ${t("head")}`}
              {member.id === viewerId && ` · ${t("you")}`}
            </p>
            {done && <DoneNotice key={`${completed?.done} ${member.linkUntil?.getTime()}`}>{done}</DoneNotice>}
            {member.isManageable && member.status !== "disabled" && (
              <MemberOperations member={member} locale={locale} actions={actions} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function MemberOperations({ member, locale, actions }: Pick<Props, "locale" | "actions"> & { member: ListedAccount }) {
  const t = getTranslator(locale, "accounts");
  const members = getTranslator(locale, "delegation");
  const person = { name: isolateText(member.name), email: isolateText(member.email) };

  return (
    <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      <SendLinkForm action={actions.sendLink} account={member} />
      {member.linkUntil && (
        <ActionForm action={actions.revokeLinks} locale={locale} className="print:hidden">
          <input type="hidden" name="accountId" value={member.id} />
          <Button look="quiet">
            {t("revoke")}
            <span className="sr-only"> {member.email}</span>
          </Button>
        </ActionForm>
      )}
      <details className="print:hidden">
        <summary className="min-h-8 cursor-pointer py-1">
          {members("members.remove")}
          <span className="sr-only"> {member.email}</span>
        </summary>
        <p className="max-w-measure">
          {members("members.removeAbout", { ...person, sessions: String(member.openSessions) })}
        </p>
        <ActionForm action={actions.remove} locale={locale} className="my-2">
          <input type="hidden" name="accountId" value={member.id} />
          <Button look="secondary">{members("members.removeConfirm", { name: person.name })}</Button>
        </ActionForm>
      </details>
    </div>
  );
}
