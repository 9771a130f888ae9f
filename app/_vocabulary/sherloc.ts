/** The knowledge management portal with the legislative records of States. */
export const SHERLOC_ADDRESS = "https://sherloc.unodc.org";

/** Names of SHERLOC in UN documents. */
export const SHERLOC_NAMES = ["SHERLOC", "ШЕРЛОК", "شيرلوك", "夏洛克"];
