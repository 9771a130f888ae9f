import type { listOwnSessions } from "@/app/_domain/accounts/session-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { momentText } from "../ui/Moment";
import { describeDevice } from "./describe-device";

interface Props {
  sessions: Awaited<ReturnType<typeof listOwnSessions>>;
  locale: Locale;
  action: FormAction;
}

/** The viewer's open sessions; each but the one in use can be ended. */
export function OwnSessions({ sessions, locale, action }: Props) {
  const t = getTranslator(locale, "ownAccount");
  const moment = (at: Date) => `${momentText({ at, locale, zone: "UTC" })} UTC`;

  return (
    <>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {sessions.map((session) => {
          const device = describeDevice(session.userAgent) ?? t("unknownDevice");
          const started = t("started", { when: moment(session.createdAt) });
          return (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
              <span>
                <bdi className="font-semibold">{device}</bdi>{" "}
                <span className="text-sm text-soft">
                  {started}
                  {moment(session.lastSeenAt) !== moment(session.createdAt) &&
                    ` · ${t("lastUsed", { when: moment(session.lastSeenAt) })}`}
                </span>
              </span>
              {session.isCurrent ? (
                <span className="text-soft">{t("thisSession")}</span>
              ) : (
                <ActionForm action={action} locale={locale}>
                  <input type="hidden" name="session" value={session.id} />
                  <Button look="quiet">
                    {t("end")}
                    <span className="sr-only">
                      {" "}
                      {device}, {started}
                    </span>
                  </Button>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={action} locale={locale} className="mt-3">
          <input type="hidden" name="session" value="others" />
          <Button look="secondary">{t("endOthers")}</Button>
        </ActionForm>
      )}
    </>
  );
}
