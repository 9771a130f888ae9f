import type { ReactNode } from "react";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listLanguages } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import type { InformationFacts } from "@/app/_vocabulary/meeting-information";
import { languageAttributes } from "../layout/language-attributes";
import type { Fact } from "../ui/FactList";

/** Returns the practical facts of a meeting that are known, each by its term. */
export function informationFacts({ meeting, room }: OrganizationOfWork, locale: Locale): Fact[] {
  const { information: facts, original } = meeting;
  if (!facts) return [];
  const t = getTranslator(locale, "information");
  const inLanguage = (texts: LocalizedText) => textIn(texts, locale, original);
  const listed: { term: string; value: ReactNode }[] = [
    { term: t("attendance"), value: facts.attendance && t(`attendanceModes.${facts.attendance}`) },
    { term: t("venue"), value: inLanguage(facts.venues) },
    { term: t("room"), value: room && <span {...languageAttributes(room.locale, locale)}>{room.text}</span> },
    { term: t("address"), value: inLanguage(facts.addresses) },
    { term: t("interpretation"), value: listLanguages(facts.interpretation, locale) },
    { term: t("webcast"), value: addressLink(facts.webcastUrl) },
    { term: t("registration"), value: registrationOf(facts, locale) },
    { term: t("registrants"), value: inLanguage(facts.registrants) },
    { term: t("contact"), value: contactOf(facts, locale, original) },
  ];

  return listed.filter(({ value }) => value);
}

function textIn(texts: LocalizedText, locale: Locale, original: Locale | undefined): ReactNode {
  const found = pickText(texts, locale, original);

  return found && <span {...languageAttributes(found.locale, locale)}>{found.text}</span>;
}

function addressLink(href: string): ReactNode {
  return (
    href && (
      <a href={href} dir="ltr" className="wrap-anywhere">
        {href}
      </a>
    )
  );
}

/** The page of the registration, and between which days it is open. */
function registrationOf(facts: InformationFacts, locale: Locale): ReactNode {
  const { registrationUrl: href, registrationOpensOn: opens, registrationClosesOn: closes } = facts;
  const t = getTranslator(locale, "information");
  const [from, until] = [opens && formatDay(opens, locale), closes && formatDay(closes, locale)];
  const days =
    from && until
      ? t("registrationBetween", { from, until })
      : from
        ? t("registrationFrom", { from })
        : until && t("registrationUntil", { until });
  if (!href && !days) return null;

  return (
    <>
      {addressLink(href)}
      {href && days && <br />}
      {days}
    </>
  );
}

function contactOf(facts: InformationFacts, locale: Locale, original: Locale | undefined): ReactNode {
  const { contacts, contactEmail, contactPhone } = facts;
  const lines = [
    textIn(contacts, locale, original),
    contactEmail && (
      <a href={`mailto:${contactEmail}`} dir="ltr">
        {contactEmail}
      </a>
    ),
    contactPhone && (
      <a href={`tel:${contactPhone.replace(/[^+\d]/g, "")}`} dir="ltr">
        {contactPhone}
      </a>
    ),
  ].filter(Boolean);

  return (
    lines.length > 0 && (
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    )
  );
}
