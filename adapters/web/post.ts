import type { Context } from "hono";
import { answerJson } from "../../src/index.ts";
import { readAddress } from "./address.ts";
import { JSON_DATA, PRIVATE_PAGE } from "./headers.ts";
import { readHere } from "./here.ts";
import { answerPage } from "./html/answer.ts";
import type { Here, Site } from "./html/here.ts";
import { wantsJson } from "./negotiate.ts";
import { sendProblem } from "./problems.ts";
import { answerQuestion, type Outcome, readForm } from "./question.ts";
import { renderPage } from "./render.ts";

type Answered = Extract<Outcome, { kind: "answered" }>;

/** Answers the box. What has an address is shown there; what was pasted is answered at once and forgotten. */
export function createAnswers(site: Site) {
  return async (context: Context): Promise<Response> => {
    const here = readHere(context, site);
    if (readAddress(context.req.path).target?.kind !== "home")
      return sendProblem("not-found", here);
    const started = performance.now();
    const question = await readForm(await context.req.parseBody());
    const outcome = await answerQuestion(question, here.words.locale);
    const kind = outcome.kind === "answered" ? outcome.reply.answer.kind : outcome.problem;
    const size = question.file?.length ?? question.text.length;
    const ms = Math.round(performance.now() - started);
    site.services.log.info({ kind, size, ms }, "web answer");
    if (wantsJson(context.req.header("accept"))) return sendJson(question.text, outcome);
    if (outcome.kind === "unreadable") return sendProblem(outcome.problem, here);
    return sendAnswer(outcome, here);
  };
}

function sendJson(query: string, outcome: Outcome): Response {
  const isAnswered = outcome.kind === "answered";
  const data = isAnswered ? answerJson(query, outcome.reply.answer) : { error: outcome.problem };
  return new Response(JSON.stringify(data), { status: isAnswered ? 200 : 422, headers: JSON_DATA });
}

/** A comparison of more than five says what it left out; its address could not. */
async function sendAnswer({ reply, typed }: Answered, here: Here): Promise<Response> {
  const { answer, card } = reply;
  const isWhole = answer.kind !== "comparison" || answer.leftOut.length === 0;
  if (card.actions.path && isWhole) {
    const headers = { Location: `${here.prefix}${card.actions.path}`, "Cache-Control": "no-store" };
    return new Response(null, { status: 303, headers });
  }
  const place: Here = { ...here, typed, ticket: card.actions.ticket };
  const body = await renderPage(answerPage(card, place, 200), place);
  return new Response(body, { headers: PRIVATE_PAGE });
}
