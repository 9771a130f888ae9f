"use client";

import { directionOf } from "@/app/_vocabulary/locales";
import { useTranslator } from "../ui/messages-context";
import { Notice } from "../ui/Notice";
import type { PrintedLetter } from "./letter-form-state";

/** A link to print and hand over, in the language of its person; it is shown once. */
export function PrintedLink({ letter }: { letter: PrintedLetter }) {
  const t = useTranslator("accounts");
  const { content, locale, name } = letter;

  return (
    <div role="status">
      <div className="print:hidden">
        <Notice kind="note">{t("letterOnce", { name })}</Notice>
      </div>
      <div
        lang={locale}
        dir={directionOf(locale)}
        className="max-w-measure border border-edge p-6 print:border-0 print:p-0"
      >
        <h2 className="text-2xl">{content.subject}</h2>
        <p className="mt-4">{content.opening}</p>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          {content.facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd>
                <bdi lang={value.locale}>{value.text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 font-semibold">{content.link.label}</p>
        <p dir="ltr" className="mt-1 font-mono break-all select-all">
          {content.link.href}
        </p>
        {content.closing.map((text) => (
          <p key={text} className="mt-4">
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
