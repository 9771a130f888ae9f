import type { Translator } from "@/app/_i18n/create-translator";
import { ROLES } from "@/app/_vocabulary/viewer";
import type { Option } from "../ui/fields";

/** The fields of a person in the forms of accounts. */
export const PERSON_FIELDS = ["name", "email", "role", "state", "languages", "isHead"] as const;

/** Returns the label of each field by its name, for the summary of errors. */
export function personLabels(t: Translator<"accounts">): Record<string, string> {
  return {
    name: t("name"),
    email: t("email"),
    role: t("role"),
    state: t("state"),
    languages: t("languages"),
    isHead: t("head"),
    language: t("language"),
  };
}

/** Returns the roles to choose from. */
export function roleOptions(t: Translator<"accounts">): Option[] {
  return ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }));
}
