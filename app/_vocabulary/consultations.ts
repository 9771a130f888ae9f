/** Names of bilateral consultations, of a delegation with focal points, in UN documents. */
export const BILATERAL_CONSULTATION_NAMES = [
  "bilateral consultations",
  "consultations bilatérales",
  "consultas bilaterales",
  "двусторонние консультации",
  "двусторонних консультаций",
  "مشاورات ثنائية",
  "المشاورات الثنائية",
  "双边磋商",
];
