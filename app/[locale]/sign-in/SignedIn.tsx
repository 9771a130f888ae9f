import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { AccountBar } from "@/components/account/AccountBar";
import { signOutAction } from "./actions";

/** What `Page` shows as `account` on every signed-in page. `standing` is the role, unless another is given: the name of a State. */
export function SignedIn({ locale, viewer, standing }: { locale: Locale; viewer: AccountViewer; standing?: string }) {
  const say = getTranslator(locale, "accounts");

  return (
    <AccountBar
      locale={locale}
      name={viewer.name}
      standing={standing ?? say(`roles.${viewer.role}`)}
      words={{ signedInAs: say("signedInAs"), signOut: say("signOut") }}
      signOut={signOutAction}
    />
  );
}
