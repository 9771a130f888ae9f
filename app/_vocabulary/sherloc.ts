/** The knowledge management portal where States' legislation records stand. */
export const SHERLOC_ADDRESS = "https://sherloc.unodc.org";

/** What it is called in the documents of the six languages. */
export const SHERLOC_NAMES = ["SHERLOC", "ШЕРЛОК", "شيرلوك", "夏洛克"];
