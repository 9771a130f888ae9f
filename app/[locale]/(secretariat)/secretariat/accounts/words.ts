import type { Translator } from "@/app/_i18n/translator";
import type { AccountsWords } from "@/components/account/AccountsTable";

/** The words of the table of accounts. */
export function accountsWords(say: Translator): AccountsWords {
  return {
    caption: say("title"),
    account: say("account"),
    role: say("role"),
    standing: say("standing"),
    deeds: say("deeds"),
    active: say("active"),
    disabled: say("disabled"),
    you: say("you"),
    disable: say("disable"),
    enable: say("enable"),
    endSessions: say("endSessions"),
    roleName: (role) => say(`roles.${role}`),
    openSessions: (count) => say("openSessions", { count }),
  };
}
