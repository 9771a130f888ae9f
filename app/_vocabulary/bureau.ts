/** Names of the extended Bureau, which decides on a meeting between sessions, in UN documents. */
export const EXTENDED_BUREAU_NAMES = [
  "extended Bureau",
  "Bureau élargi",
  "Mesa ampliada",
  "расширенное бюро",
  "расширенного бюро",
  "расширенным бюро",
  "Расширенное бюро",
  "المكتب الموسَّع",
  "المكتب الموسع",
  "扩大主席团",
];
