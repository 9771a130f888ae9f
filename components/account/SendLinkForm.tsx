"use client";

import type { AccountStatus } from "@/app/_vocabulary/accounts-part";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { useLocale, useTranslator } from "../ui/messages-context";
import type { LetterFormState } from "./letter-form-state";
import { PrintedLink } from "./PrintedLink";

interface Props {
  action: FormAction<LetterFormState>;
  account: { id: string; email: string; status: AccountStatus };
}

/** Sends or prints a new link: an invitation while no password is set, else one for a new password. */
export function SendLinkForm({ action, account }: Props) {
  const t = useTranslator("accounts");
  const isInvited = account.status === "invited";

  return (
    <ActionForm action={action} locale={useLocale()}>
      {({ letter }: LetterFormState) => (
        <>
          <input type="hidden" name="accountId" value={account.id} />
          <div className="flex flex-wrap gap-2 print:hidden">
            <Button name="by" value="mail" look="quiet">
              {t(isInvited ? "sendInvitation" : "sendReset")}
              <span className="sr-only"> {account.email}</span>
            </Button>
            <Button name="by" value="print" look="quiet">
              {t(isInvited ? "printInvitation" : "printReset")}
              <span className="sr-only"> {account.email}</span>
            </Button>
          </div>
          {letter && <PrintedLink letter={letter} />}
        </>
      )}
    </ActionForm>
  );
}
