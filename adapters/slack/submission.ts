import type { ViewOutput } from "@slack/bolt";
import { explainOrAsk, wordsFor } from "../../src/index.ts";
import { explainFile, fileNotes } from "./answering.ts";
import type { SubmissionArgs } from "./args.ts";
import { failureText } from "./failures.ts";
import { fileName, fileObstacle } from "./files.ts";
import { guarded } from "./guard.ts";
import type { SlackFile } from "./incoming.ts";
import { INPUTS, readMemory, resultView, sentenceView, VIEWS, workingView } from "./modal.ts";
import type { Room } from "./room.ts";
import { shareFromModal } from "./share.ts";

/** A form that was sent: explained in its own window, or shared to the chosen channel. */
export async function answerSubmission(args: SubmissionArgs, room: Room): Promise<void> {
  const { view, ack, client } = args;
  if (view.callback_id === VIEWS.result) return shareFromModal(args, room);
  if (view.callback_id !== VIEWS.form) return ack();
  const { locale } = readMemory(view.private_metadata);
  const words = wordsFor(locale);
  const tell = [
    (sentence: string) =>
      client.views.update({
        view_id: view.id,
        view: sentenceView(words, "slack.modal.result.title", sentence),
      }),
  ];
  await guarded(room, { surface: "submission", locale, tell }, async () => {
    const { text, file } = readForm(view);
    const problem = formProblem(text, file, locale);
    if (problem) await ack({ response_action: "errors", errors: problem });
    else if (file) await explainUpload(args, room, file, locale);
    else await explainPaste(args, room, text, locale);
  });
}

function readForm({ state }: ViewOutput): { text: string; file: SlackFile | undefined } {
  const [file] = state.values[INPUTS.file]?.[INPUTS.file]?.files ?? [];
  return { text: state.values[INPUTS.paste]?.[INPUTS.paste]?.value?.trim() ?? "", file };
}

/** What is wrong with the form, by the field it belongs to. */
function formProblem(
  text: string,
  file: SlackFile | undefined,
  locale: string,
): Record<string, string> | undefined {
  const words = wordsFor(locale);
  if (!file) return text ? undefined : { [INPUTS.paste]: words.say("slack.modal.empty") };
  const obstacle = fileObstacle(file);
  if (obstacle)
    return { [INPUTS.file]: words.say(`slack.file.${obstacle}`, { name: fileName(file) }) };
  return text ? { [INPUTS.paste]: words.say("slack.modal.both") } : undefined;
}

/** Pasted text is read within milliseconds: the card is the answer to the submission. */
async function explainPaste({ ack }: SubmissionArgs, room: Room, text: string, locale: string) {
  try {
    const { card } = await explainOrAsk(text, { locale });
    const view = resultView(card, { pageUrl: room.pageUrl });
    await ack({ response_action: "update", view });
  } catch (error) {
    const errors = { [INPUTS.paste]: failureText(error, wordsFor(locale)) };
    await ack({ response_action: "errors", errors });
    throw error;
  }
}

/** A file has to be fetched first, which may take longer than Slack waits. */
async function explainUpload(
  { ack, client, view }: SubmissionArgs,
  room: Room,
  file: SlackFile,
  locale: string,
) {
  await ack({ response_action: "update", view: workingView(locale) });
  const { card } = await explainFile(room, client, file, { locale });
  const notes = fileNotes(file, wordsFor(locale).say);
  await client.views.update({
    view_id: view.id,
    view: resultView(card, { notes, pageUrl: room.pageUrl }),
  });
}
