import { PRIVATE_PAGE } from "./headers.ts";
import { problemPage } from "./html/answer.ts";
import type { Here } from "./html/here.ts";
import { renderPage } from "./render.ts";

/** The window of the rate limit, in seconds. */
export const WINDOW = 60;

/** Everything that can come between a reader and an answer: its status and the keys of its words. */
const PROBLEMS = {
  "not-found": { status: 404, title: "web.not-found.title", text: "web.not-found.text" },
  "too-big": { status: 413, title: "card.error.title", text: "card.error.too-big" },
  empty: { status: 422, title: "card.error.title", text: "card.error.empty" },
  binary: { status: 422, title: "card.error.title", text: "card.error.binary" },
  "outlook-msg": { status: 422, title: "card.error.title", text: "card.error.outlook-msg" },
  "too-many": { status: 429, title: "web.too-many.title", text: "web.too-many.text" },
  failed: { status: 500, title: "card.error.title", text: "card.error.failed" },
  slow: { status: 504, title: "card.error.title", text: "web.slow.text" },
} as const;

export type Problem = keyof typeof PROBLEMS;

/** A problem as a page that says what to do, with the box to try again. */
export async function sendProblem(problem: Problem, here: Here): Promise<Response> {
  const { status, title, text } = PROBLEMS[problem];
  const { words } = here;
  const said = words.say(text, { limit: "5 MB", seconds: WINDOW });
  const body = await renderPage(problemPage(words.say(title), said, here, status), here);
  const retry = status === 429 ? { "Retry-After": String(WINDOW) } : {};
  return new Response(body, { status, headers: { ...PRIVATE_PAGE, ...retry } });
}
