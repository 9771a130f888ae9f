/** Names of the first treaty, its office, its portal and its series in the six languages. */
export const FIRST_TREATY_NAMES = new RegExp(
  [
    "SHERLOC|ШЕРЛОК|شيرلوك|夏洛克",
    "UNODC|ONUDC|УНП ООН|Drugs and Crime|drogue et le crime|Droga y el Delito|наркотикам и преступности|المخدرات والجريمة|毒品和犯罪",
    "CTOC|UNTOC|Palermo",
    "Organized Crime|criminalité transnationale|Delincuencia Organizada|организованной преступности|الجريمة المنظمة|有组织犯罪",
  ].join("|"),
  "iu",
);
