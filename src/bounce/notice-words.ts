import { loadTable } from "../catalog/load.ts";
import { indexPhrases, type PhraseFinder } from "./phrase-index.ts";

/** What `catalog/notice/` holds: wording of notices, in lower case. */
interface NoticeTables {
  readonly original: { readonly phrases: readonly string[] };
  readonly failure: { readonly phrases: readonly string[]; readonly weak: readonly string[] };
  readonly delay: { readonly phrases: readonly string[]; readonly final: readonly string[] };
  readonly delivered: { readonly phrases: readonly string[] };
  readonly "auto-reply": { readonly phrases: readonly string[] };
  readonly subject: Readonly<Record<"failure" | "delay" | "delivered", readonly string[]>>;
  readonly recipient: Readonly<Record<"labels" | "anchors" | "never", readonly string[]>>;
  readonly complaint: { readonly originalFields: readonly string[] };
  readonly command: { readonly phrases: Readonly<Record<string, readonly string[]>> };
}

/** The tables of `catalog/notice/`, each phrase ready to be found. Built at first use. */
export interface NoticeWords {
  readonly original: PhraseFinder;
  /** Sentences that only a notice has. */
  readonly failure: PhraseFinder;
  /** Words that other mail has too. */
  readonly weakFailure: PhraseFinder;
  readonly delay: PhraseFinder;
  readonly final: PhraseFinder;
  readonly delivered: PhraseFinder;
  readonly autoReply: readonly string[];
  readonly subject: NoticeTables["subject"];
  /** Fields that a complaint service adds to the mail it returns. */
  readonly complaintFields: readonly string[];
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
    weakFailure: indexPhrases(tables.failure.weak),
    complaintFields: tables.complaint.originalFields,
    delay: indexPhrases(tables.delay.phrases),
    final: indexPhrases(tables.delay.final),
    delivered: indexPhrases(tables.delivered.phrases),
    autoReply: tables["auto-reply"].phrases,
    subject: tables.subject,
    labels: new Set(tables.recipient.labels.map(joinWords)),
    anchors: new Set(tables.recipient.anchors.map(joinWords)),
    never: new Set(tables.recipient.never.map(joinWords)),
    command,
    commandPhrases: indexPhrases([...command.keys()]),
  };
}

/** A phrase's words without the marks between them, as the words before an address are compared. */
export function joinWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s"'<>[\](){}=:,*]+/)
    .filter((word) => word !== "")
    .join(" ");
}
