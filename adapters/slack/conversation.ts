import { ask, explainOrAsk, isFailure, type Reader, wordsFor } from "../../src/index.ts";
import { explainFile, fileNotes } from "./answering.ts";
import type { Written } from "./args.ts";
import type { Place } from "./buttons.ts";
import { cardForms, renderText } from "./card.ts";
import { post, type Spot } from "./deliver.ts";
import { failureText } from "./failures.ts";
import { FileError, fileName, fileObstacle } from "./files.ts";
import { guarded } from "./guard.ts";
import { type Incoming, readMessage, type SlackFile } from "./incoming.ts";
import type { User } from "./locale.ts";
import type { Client, Room } from "./room.ts";

/** Cards for this many files; the others are told in one message. */
const MOST_CARDS = 5;
const MOST_FILES = 20;

interface Talk {
  readonly client: Client;
  readonly room: Room;
  readonly spot: Spot;
  readonly place: Place;
  readonly reader: Reader;
}

/** A mention or a direct message: answered in its thread, in a channel with addresses masked. */
export async function answerMessage(
  client: Client,
  room: Room,
  written: Written,
  user: User,
  botUser: string | null,
): Promise<void> {
  const direct = written.channel_type === "im" || written.channel?.startsWith("D");
  const channel = written.channel ?? user.id;
  const spot = { channel, thread_ts: written.thread_ts || written.ts };
  const attempt = {
    surface: direct ? "direct" : "mention",
    locale: room.locales.known(user),
    tell: [
      (sentence: string) => client.chat.postMessage({ ...spot, ...renderText(sentence) }),
      (sentence: string) =>
        client.chat.postEphemeral({ channel, user: user.id, ...renderText(sentence) }),
      (sentence: string) => client.chat.postMessage({ channel: user.id, ...renderText(sentence) }),
    ],
  };
  await guarded(room, attempt, async () => {
    const locale = await room.locales.find(user, client);
    const place = { kind: direct ? "direct" : "thread", owner: user.id } as const;
    const reader = { locale, view: direct ? "private" : "shared" } as const;
    await answerIncoming({ client, room, spot, place, reader }, readMessage(written, botUser));
  });
}

async function answerIncoming(talk: Talk, incoming: Incoming): Promise<void> {
  const readable = incoming.files.filter((file) => fileObstacle(file) !== "kind");
  const files = incoming.text ? readable : incoming.files;
  if (files.length) return answerFiles(talk, files.slice(0, MOST_FILES));
  const { card } = await answerWords(incoming, talk.reader);
  await postCard(talk, card);
}

/** What was forwarded counts where the words above it are no failure themselves. */
async function answerWords({ text, forwarded }: Incoming, reader: Reader) {
  if (!forwarded) return ask(text, reader);
  const own = await ask(text, reader);
  return isFailure(own) ? own : explainOrAsk(forwarded, reader);
}

async function postCard(
  { client, room, spot, place }: Talk,
  card: Parameters<typeof cardForms>[0],
  notes: readonly string[] = [],
): Promise<void> {
  await post(client, spot, cardForms(card, { ...place, notes, pageUrl: room.pageUrl }));
}

/** One card each, in order; a file that cannot be read has its sentence instead. */
async function answerFiles(talk: Talk, files: readonly SlackFile[]): Promise<void> {
  const words = wordsFor(talk.reader.locale);
  for (const file of files.slice(0, MOST_CARDS)) {
    try {
      const { card } = await explainFile(talk.room, talk.client, file, talk.reader);
      await postCard(talk, card, fileNotes(file, words.say));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      talk.room.log.info({ surface: "file", file: error.obstacle }, "file not read");
      await post(talk.client, talk.spot, [renderText(failureText(error, words))]);
    }
  }
  await answerRest(talk, files.slice(MOST_CARDS));
}

/** A line for each further file, all in one message. */
async function answerRest(talk: Talk, files: readonly SlackFile[]): Promise<void> {
  if (files.length === 0) return;
  const words = wordsFor(talk.reader.locale);
  const lines = [words.say("slack.file.rest", { count: files.length })];
  for (const file of files) {
    const title = await explainFile(talk.room, talk.client, file, talk.reader)
      .then(({ card }) => card.title)
      .catch((error) => failureText(error, words));
    lines.push(words.say("slack.file.rest.line", { name: fileName(file), title }));
  }
  await post(talk.client, talk.spot, [renderText(lines.join("\n"))]);
}
