/** Names of the organization as mastheads print them in the six languages. */
export const ORGANIZATION_NAMES = [
  "الأمم المتحدة",
  "联合国",
  "United Nations",
  "Nations Unies",
  "Организация Объединенных Наций",
  "Naciones Unidas",
];
