/** The consultations of one delegation with the focal points, as the documents of the six languages name them. */
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
