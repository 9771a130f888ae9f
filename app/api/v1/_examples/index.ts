import agenda from "./agenda.json";
import document from "./document.json";
import documents from "./documents.json";
import meeting from "./meeting.json";
import meetings from "./meetings.json";
import programme from "./programme.json";
import search from "./search.json";

/**
 * Responses about the sample meeting, with long lists cut short; tests/api/examples.test.ts
 * compares them.
 */
export const EXAMPLES = { agenda, document, documents, meeting, meetings, programme, search };
