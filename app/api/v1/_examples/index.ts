import agenda from "./agenda.json";
import document from "./document.json";
import documents from "./documents.json";
import meeting from "./meeting.json";
import meetings from "./meetings.json";
import programme from "./programme.json";
import search from "./search.json";

/** What the sample meeting answers, long lists cut short; held against the answers themselves by tests/api/examples.test.ts. */
export const EXAMPLES = { agenda, document, documents, meeting, meetings, programme, search };
