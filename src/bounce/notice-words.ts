import { loadTable } from "../catalog/load.ts";
import { indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** What `catalog/notice/` holds: wording of notices, in lower case. */
interface NoticeTables {
  readonly original: { readonly phrases: readonly string[] };
  readonly failure: { readonly phrases: readonly string[] };
  readonly delay: { readonly phrases: readonly string[]; readonly final: readonly string[] };
  readonly delivered: { readonly phrases: readonly string[] };
  readonly "auto-reply": { readonly phrases: readonly string[] };
  readonly subject: Readonly<Record<"failure" | "delay" | "delivered", readonly string[]>>;
  readonly recipient: Readonly<Record<"labels" | "anchors" | "never", readonly string[]>>;
  readonly command: { readonly phrases: Readonly<Record<string, readonly string[]>> };
}

/** The tables of `catalog/notice/`, each phrase ready to be found. Built at first use. */
export interface NoticeWords {
  readonly original: PhraseFinder;
  readonly failure: PhraseFinder;
  readonly delay: PhraseFinder;
  readonly final: PhraseFinder;
  readonly delivered: PhraseFinder;
  readonly autoReply: readonly string[];
  readonly subject: NoticeTables["subject"];
  readonly labels: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  /** Phrase to the SMTP command it tells of. */
  readonly command: ReadonlyMap<string, string>;
  readonly commandPhrases: PhraseFinder;
}

let words: NoticeWords | undefined;

export function noticeWords(): NoticeWords {
  words ??= buildWords(loadTable<NoticeTables>("notice") as NoticeTables);
  return words;
}

function buildWords(tables: NoticeTables): NoticeWords {
  const command = new Map(
    Object.entries(tables.command.phrases).flatMap(([name, phrases]) =>
      phrases.map((phrase) => [phrase, name] as const),
    ),
  );
  return {
    original: indexPhrases(tables.original.phrases),
    failure: indexPhrases(tables.failure.phrases),
    delay: indexPhrases(tables.delay.phrases),
    final: indexPhrases(tables.delay.final),
    delivered: indexPhrases(tables.delivered.phrases),
    autoReply: tables["auto-reply"].phrases,
    subject: tables.subject,
    labels: new Set(tables.recipient.labels),
    anchors: new Set(tables.recipient.anchors),
    never: new Set(tables.recipient.never),
    command,
    commandPhrases: indexPhrases([...command.keys()]),
  };
}
