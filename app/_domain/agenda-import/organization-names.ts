import { withoutLetterSpacing } from "@/app/_vocabulary/letter-spacing";

/** Names of the organization as mastheads print them in the six languages. */
export const ORGANIZATION_NAMES = [
  "الأمم المتحدة",
  "联合国",
  "United Nations",
  "Nations Unies",
  "Организация Объединенных Наций",
  "Naciones Unidas",
];

/** Returns whether a line is the name of the organization, in capitals or stretched. */
export function isOrganizationName(line: string): boolean {
  const name = withoutLetterSpacing(line).toLowerCase();

  return ORGANIZATION_NAMES.some((each) => each.toLowerCase() === name);
}
