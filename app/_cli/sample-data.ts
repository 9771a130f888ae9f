import type { CreateAccount } from "@/app/_domain/accounts/schemas";
import type { AddState } from "@/app/_domain/delegations/add-state";

/** The meeting whose documents are in `db/seed/`. */
export const SAMPLE_MEETING = "wg2-2023";

/** Sample accounts are roles, not people. */
export const SAMPLE_ACCOUNTS: Omit<CreateAccount, "locale">[] = [
  { ...named("secretariat"), name: "Secretariat", role: "secretariat" },
  { ...named("editor"), name: "Editor", role: "editor" },
  { ...named("sherloc"), name: "Focal point for legislation", role: "sherloc" },
  { ...named("rapporteur"), name: "Rapporteur", role: "rapporteur" },
  { ...named("delegation-a"), name: "Delegation of Sample State A", role: "delegation", state: "XA" },
  { ...named("delegation-b"), name: "Delegation of Sample State B", role: "delegation", state: "XB" },
  { ...named("admin"), name: "Administrator", role: "admin" },
];

/** ISO 3166-1 leaves codes with X to users: no State has them. */
export const SAMPLE_STATES: AddState[] = ["A", "B"].map((letter) => ({
  code: `X${letter}`,
  treatyStatus: "party",
  names: {
    ar: `الدولة النموذجية ${letter === "A" ? "ألف" : "باء"}`,
    zh: `示例国${letter === "A" ? "甲" : "乙"}`,
    en: `Sample State ${letter}`,
    fr: `État exemple ${letter}`,
    ru: `Государство-пример ${letter === "A" ? "А" : "Б"}`,
    es: `Estado de ejemplo ${letter}`,
  },
}));

/** The submission of the fictitious State A; its file is in `db/seed/sample/`. */
export const SAMPLE_SUBMISSION = {
  draftId: "5a3b1e00-0000-4000-8000-000000000001",
  email: "delegation-a@example.org",
  file: "sample-act.pdf",
  fields: {
    title: "Sample: Act against Organized Crime of Sample State A",
    kind: "act",
    officialLanguage: "en",
    adoptedDay: "4",
    adoptedMonth: "3",
    adoptedYear: "2019",
    instruments: ["convention"],
    articlesConvention: "5, 6 and 23",
  },
};

function named(role: string) {
  return { email: `${role}@example.org`, password: `demo-${role}` };
}
